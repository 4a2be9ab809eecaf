// Made by `npm run api` from apps/server/openapi.json, sha256 baaeb5f05d0956c0db531833b43fe05269fc2cdeb3168e02eca0cffc8ec1dc7a
export interface paths {
    "/api/v1/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the server is up */
        get: operations["health"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Token for requests that change something, and what the pages need to begin */
        get: operations["session"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Judge a text as it stands */
        post: operations["check"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The text of a document: PDF, DOCX, HTML, Markdown or plain; told apart by content */
        post: operations["readDocument"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/targets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Targets, the latest changed first */
        get: operations["listTargets"];
        put?: never;
        /** A new target */
        post: operations["createTarget"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/targets/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A target and what it asks */
        get: operations["readTarget"];
        put?: never;
        post?: never;
        /** Delete a target; its answers stay, without a target */
        delete: operations["deleteTarget"];
        options?: never;
        head?: never;
        /** Change what is given */
        patch: operations["changeTarget"];
        trace?: never;
    };
    "/api/v1/targets/{id}/ranking": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The stories, the one to tell for this target first */
        get: operations["rankStories"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Answers, the latest changed first */
        get: operations["listAnswers"];
        put?: never;
        /** A new answer */
        post: operations["createAnswer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/answers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An answer with its draft */
        get: operations["readAnswer"];
        put?: never;
        post?: never;
        /** Delete an answer with its versions and takes; for 30 days it can be restored */
        delete: operations["deleteAnswer"];
        options?: never;
        head?: never;
        /** Save the draft, the title, the question, the target: what is given */
        patch: operations["changeAnswer"];
        trace?: never;
    };
    "/api/v1/answers/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take the deletion of an answer back */
        post: operations["restoreAnswer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/answers/{id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Versions, the first one first */
        get: operations["listVersions"];
        put?: never;
        /** Keep the text as a version when it differs from the latest */
        post: operations["saveVersion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/versions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A version with its report */
        get: operations["readVersion"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/versions/{id}/report.html": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The report of a version as one HTML file */
        get: operations["versionPage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stories": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Stories, the latest changed first */
        get: operations["listStories"];
        put?: never;
        /** A new story */
        post: operations["createStory"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stories/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Delete a story */
        delete: operations["deleteStory"];
        options?: never;
        head?: never;
        /** Change what is given */
        patch: operations["changeStory"];
        trace?: never;
    };
    "/api/v1/answers/{id}/takes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Takes, the first one first */
        get: operations["listTakes"];
        put?: never;
        /** Begin a take; its chunks follow while it is recorded */
        post: operations["startTake"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/takes/{id}/chunks/{n}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** The next bytes of the recording, at most 4 MB. The same chunk again is no error (its answer may have been lost); other bytes under its number are a conflict */
        put: operations["putChunk"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/takes/{id}/finish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The recording is complete: analyse it. Also for a take whose recording was cut off by the end of page or server. Again for one that failed, while its chunks are there */
        post: operations["finishTake"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/takes/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End recording or analysis within half a second; what was recorded is dropped */
        post: operations["cancelTake"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/takes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A take with all that is known of it */
        get: operations["readTake"];
        put?: never;
        post?: never;
        /** Delete a take with its recording; an analysis of it ends */
        delete: operations["deleteTake"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/takes/{id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Server-sent events until the analysis ends: progress (ProgressEvent), measures (MeasuresEvent), then result, failed or cancelled (ResultEvent). The state as it is comes first, so that a page may connect late or again */
        get: operations["takeEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/takes/{id}/transcript": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** What was really said; the take is judged again */
        put: operations["correctTranscript"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/takes/{id}/recording": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The recording, if it is kept; Range is honoured */
        get: operations["readRecording"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/takes/{id}/report.html": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The report of a take as one HTML file */
        get: operations["takePage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/answers/{id}/progress": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every measure over the takes, with its noise band */
        get: operations["readProgress"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Settings */
        get: operations["readSettings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change what is given */
        patch: operations["changeSettings"];
        trace?: never;
    };
    "/api/v1/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everything as one archive (docs/app.md) */
        get: operations["exportAll"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add what an archive holds; all of it or nothing */
        post: operations["importAll"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/wipe": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Delete everything */
        post: operations["wipe"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/criteria": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The criteria of the rubric */
        get: operations["listCriteria"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/criteria/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One criterion: why it matters, how to meet it, examples */
        get: operations["readCriterion"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/questions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The wordings of the question */
        get: operations["listQuestions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/questions/{id}/audio": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A question, spoken; Range is honoured */
        get: operations["questionAudio"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description 128 random bits in hex */
        Id: string;
        /** @description UTC */
        Time: string;
        Error: {
            error: {
                /** @description stays the same from version to version: what programs look at */
                code: string;
                /** @description one sentence for people: lower-case start, no final stop */
                message: string;
                /** @description the member of the request that is the matter */
                field?: string;
                /** @description of a chunk that cannot be taken: the number that is waited for */
                next?: number;
            };
        };
        Span: {
            /** @description byte offset (UTF-8), from 0 */
            begin: number;
            /** @description one past the last byte */
            end: number;
        };
        QuotedSpan: {
            begin: number;
            end: number;
            text: string;
        };
        TimeSpan: {
            /** @description seconds from the first sample */
            start: number;
            /** @description seconds */
            end: number;
        };
        /** @enum {string} */
        Role: "thesis" | "situation" | "action" | "result" | "bridge" | "other";
        Segment: {
            begin: number;
            end: number;
            role: components["schemas"]["Role"];
            also: components["schemas"]["Role"] | null;
            confidence: number;
        };
        /** @enum {string} */
        Status: "met" | "partly" | "missing" | "not_applicable" | "not_measurable";
        CriterionResult: {
            id: string;
            status: components["schemas"]["Status"];
            score: number;
            evidence: components["schemas"]["Span"][];
            /** @description figures and norms in a clause for people; delivery only */
            note?: string;
        };
        Diagnostic: {
            /** @description id of the criterion */
            code: string;
            /** @enum {string} */
            severity: "error" | "warning" | "hint";
            begin: number;
            /** @description equal to begin where a part is missing */
            end: number;
            /** @description what: lower-case start, no final stop */
            message: string;
            /** @description one action */
            help: string;
        };
        AskFit: {
            name: string;
            /** @enum {string} */
            status: "shown" | "claimed" | "absent";
            strength: number;
            evidence: components["schemas"]["Span"][];
            /** @description offsets into the posting's text; of competencies */
            posting_evidence?: components["schemas"]["QuotedSpan"][];
            /** @description offsets into the organisation's text; of values */
            company_evidence?: components["schemas"]["QuotedSpan"][];
        };
        Fit: {
            score: number;
            competencies: components["schemas"]["AskFit"][];
            values: components["schemas"]["AskFit"][];
            closing: {
                /** @enum {string} */
                status: "met" | "partly" | "missing";
                evidence: components["schemas"]["Span"][];
            };
            pasted: components["schemas"]["Span"][];
            against: components["schemas"]["Span"][];
        };
        SpokenWord: {
            text: string;
            start: number;
            end: number;
        };
        Transcript: {
            /** @description lower-case spoken words; offsets of segments are into it */
            text: string;
            /** @description recognised without a script: wording is not judged */
            rough: boolean;
            words: components["schemas"]["SpokenWord"][];
        };
        Pitch: {
            median_hz: number;
            sd_semitones: number;
            voiced_share: number;
        };
        PlanFact: {
            parts: {
                role: components["schemas"]["Role"];
                /** @enum {string} */
                status: "said" | "shortened" | "skipped";
                share: number;
            }[];
            sentences: {
                /** @description byte of the script */
                begin: number;
                end: number;
                /** @enum {string} */
                status: "said" | "shortened" | "changed" | "skipped";
                share: number;
            }[];
            /** @description bytes of the script */
            skipped_words: components["schemas"]["Span"][];
            ad_libbed: components["schemas"]["SpokenWord"][];
            kept: number;
            faithful: number;
        };
        Comparison: {
            measure: string;
            now: number;
            /** @description earlier ones with this figure */
            takes: number;
            mean: number;
            /** @description the band in which another take would fall by chance */
            low: number;
            high: number;
            /** @enum {string} */
            direction: "below" | "within" | "above";
        };
        /** @description only when it was measured; speaking time is from the first sound of speech to the last, without pauses */
        EyeContact: {
            /** @description towards the camera, of the speaking time that was measured */
            contact_share: number;
            /** @description half the width of the band around it */
            contact_error: number;
            /** @description speaking time that was measured, seconds */
            speaking_s: number;
            /**
             * @description what it is held against; assumed: where the eyes were most of the time
             * @enum {string}
             */
            calibration: "lens_and_screen" | "lens" | "assumed";
            /** @description 0.4 s or more each, by time */
            look_aways: {
                start: number;
                end: number;
                /**
                 * @description the person's own sides
                 * @enum {string}
                 */
                direction: "left" | "right" | "up" | "down" | "out_of_frame";
                /** @description words said then, or as it began */
                text: string;
            }[];
            /** @description 0: none */
            longest_look_away_s: number;
            /** @description seconds */
            out_of_frame_s: number;
            /** @description only when most looks away begin at a number */
            at_numbers?: {
                aways: number;
                /** @description looks away in all */
                of: number;
            };
        } & {
            [key: string]: unknown;
        };
        /** @description only when it was measured; against the person's own neutral, without a mark. Degrees of the head are some 0.7 of the true ones */
        BodyLanguage: {
            /** @description median middle of the face, from the person's right */
            face_x: number;
            /** @description from the top of the picture */
            face_y: number;
            /** @description outer eye corners apart, of the picture's width */
            face_scale: number;
            head_tilt_deg: number;
            /** @description spread of yaw, pitch and roll together */
            head_turning_deg: number;
            /** @description spread of the face's place, eye distances */
            head_travel: number;
            nods: number;
            nods_per_minute: number | null;
            /** @description mean way of mouth and brows, hundredths of the eye distance */
            expressiveness: number;
            shoulder_tilt_deg: number | null;
            /** @description 0 to 1, of the looks at the body */
            wrists_seen_share: number | null;
            /** @description shoulder widths a second, while seen */
            wrists_speed: number | null;
        } & {
            [key: string]: unknown;
        };
        /** @description how it was said; a figure that could not be measured is null and named in not_measured */
        Delivery: {
            duration_s: number | null;
            words_per_minute: number | null;
            articulation_rate_sps: number | null;
            pauses: {
                start: number;
                end: number;
                inside_clause: boolean;
            }[] | null;
            fillers: components["schemas"]["SpokenWord"][] | null;
            repetitions: {
                text: string;
                start: number;
                end: number;
                restart: boolean;
            }[] | null;
            pitch: components["schemas"]["Pitch"] | null;
            loudness: {
                integrated_lufs: number;
                range_lu: number;
            } | null;
            script?: components["schemas"]["PlanFact"] | null;
            fillers_per_minute?: number;
            long_pauses_per_minute?: number;
            level_sd_db?: number;
            pace_variation?: number;
            parts: {
                role: components["schemas"]["Role"];
                start: number;
                end: number;
                words_per_minute: number | null;
                articulation_rate_sps: number | null;
                pitch: components["schemas"]["Pitch"] | null;
                level_db: number | null;
            }[];
            flat_words: {
                start: number;
                end: number;
                text: string;
                range_semitones: number;
            }[];
            recited?: {
                possibility: number;
                closeness: number;
                pace_variation: number;
            };
            earlier: components["schemas"]["Comparison"][];
            eye?: components["schemas"]["EyeContact"];
            body?: components["schemas"]["BodyLanguage"];
        } & {
            [key: string]: unknown;
        };
        Term: {
            term: string;
            weight: number;
        };
        /** @description the strongest terms behind each decision */
        Why: {
            /** @description of each segment */
            segments: components["schemas"]["Term"][][];
            source: components["schemas"]["Term"][];
            motivation: components["schemas"]["Term"][];
            /** @description by id */
            criteria: {
                [key: string]: components["schemas"]["Term"][];
            };
        };
        /** @description what `ninety check --format json` and `ninety listen --format json` write; see docs/cli.md */
        Report: {
            /** @constant */
            schema: 1;
            id: string;
            /** @description BCP 47; criteria are empty unless it is en */
            language: string;
            words: number;
            spoken_seconds: {
                low: number;
                high: number;
            };
            segments: components["schemas"]["Segment"][];
            source: {
                category: string;
                confidence: number;
                evidence: components["schemas"]["Span"][];
            };
            motivation: {
                /** @enum {string} */
                orientation: "intrinsic" | "extrinsic" | "mixed" | "unclear";
                intrinsic_share: number;
                evidence: components["schemas"]["Span"][];
                confidence: number;
                intrinsic: components["schemas"]["Span"][];
                extrinsic: components["schemas"]["Span"][];
            };
            criteria: components["schemas"]["CriterionResult"][];
            diagnostics: components["schemas"]["Diagnostic"][];
            score: number | null;
            /** @enum {string|null} */
            verdict: "strong" | "promising" | "weak" | null;
            /** @description at most three, most valuable first */
            next_steps: string[];
            /** @description the criterion of each */
            next_step_codes: string[];
            fit?: components["schemas"]["Fit"];
            fit_change?: string;
            transcript?: components["schemas"]["Transcript"];
            delivery?: components["schemas"]["Delivery"];
            not_measured?: {
                what: string;
                why: string;
            }[];
            /** @description the norms used */
            norms: {
                [key: string]: number;
            };
            /** @description why nothing was judged */
            notice?: string;
            why?: components["schemas"]["Why"];
        } & {
            [key: string]: unknown;
        };
        BriefItem: {
            name: string;
            evidence: components["schemas"]["QuotedSpan"][];
        };
        /** @description what `ninety job --format json` writes */
        JobBrief: {
            competencies: {
                name: string;
                weight: number;
                core: boolean;
                evidence: components["schemas"]["QuotedSpan"][];
            }[];
            challenges: components["schemas"]["BriefItem"][];
            daily_demands: components["schemas"]["BriefItem"][];
        };
        /** @description what `ninety company --format json` writes */
        CompanyBrief: {
            mission: components["schemas"]["BriefItem"][];
            values: components["schemas"]["BriefItem"][];
            projects: components["schemas"]["BriefItem"][];
        };
        Health: {
            /** @constant */
            status: "ok";
            version: string;
            /** @description of the stored data */
            schema: number;
        };
        Session: {
            /** @description the value of the header X-Ninety-Token */
            token: string;
            version: string;
            person: {
                id: components["schemas"]["Id"];
                name: string;
            };
            /** @enum {string} */
            database: "sqlite" | "postgresql";
            limits: {
                answer_bytes: number;
                document_bytes: number;
                chunk_bytes: number;
                take_seconds: number;
            };
        };
        CheckRequest: {
            /** @description at most 100,000 bytes, not blank */
            text: string;
            question?: string;
            target_id?: components["schemas"]["Id"] | null;
            /** @description adds the member why to the report */
            why?: boolean;
        };
        Document: {
            /** @enum {string} */
            kind: "pdf" | "docx" | "html" | "markdown" | "plain";
            /** @description UTF-8, at most 1 MB */
            text: string;
        };
        TargetSummary: {
            id: components["schemas"]["Id"];
            name: string;
            created_at: components["schemas"]["Time"];
            updated_at: components["schemas"]["Time"];
            has_posting: boolean;
            has_organisation: boolean;
        };
        Target: {
            id: components["schemas"]["Id"];
            name: string;
            posting_text: string;
            organisation_text: string;
            created_at: components["schemas"]["Time"];
            updated_at: components["schemas"]["Time"];
            brief: {
                /** @description null without a posting */
                job: components["schemas"]["JobBrief"] | null;
                /** @description null without an organisation's page */
                company: components["schemas"]["CompanyBrief"] | null;
            };
        };
        NewTarget: {
            /** @description not blank */
            name: string;
            posting_text?: string;
            organisation_text?: string;
        };
        TargetChange: {
            /** @description not blank */
            name?: string;
            posting_text?: string;
            organisation_text?: string;
        };
        VersionSummary: {
            id: components["schemas"]["Id"];
            answer_id: components["schemas"]["Id"];
            /** @description from 1 */
            number: number;
            score: number | null;
            /** @enum {string|null} */
            verdict: "strong" | "promising" | "weak" | null;
            words: number;
            created_at: components["schemas"]["Time"];
        };
        Version: {
            id: components["schemas"]["Id"];
            answer_id: components["schemas"]["Id"];
            number: number;
            text: string;
            score: number | null;
            /** @enum {string|null} */
            verdict: "strong" | "promising" | "weak" | null;
            words: number;
            created_at: components["schemas"]["Time"];
            report: components["schemas"]["Report"];
        };
        AnswerSummary: {
            id: components["schemas"]["Id"];
            title: string;
            /** @description empty: What inspires you? */
            question: string;
            target_id: components["schemas"]["Id"] | null;
            created_at: components["schemas"]["Time"];
            updated_at: components["schemas"]["Time"];
            latest_version: components["schemas"]["VersionSummary"] | null;
            versions: number;
            takes: number;
        };
        Answer: {
            id: components["schemas"]["Id"];
            title: string;
            /** @description empty: What inspires you? */
            question: string;
            target_id: components["schemas"]["Id"] | null;
            created_at: components["schemas"]["Time"];
            updated_at: components["schemas"]["Time"];
            latest_version: components["schemas"]["VersionSummary"] | null;
            versions: number;
            takes: number;
            /** @description what was written since the latest version; null: nothing */
            draft: string | null;
            /** @description the draft, or else the text of the latest version, or else empty */
            text: string;
        };
        NewAnswer: {
            title?: string;
            question?: string;
            target_id?: components["schemas"]["Id"] | null;
            draft?: string;
        };
        AnswerChange: {
            title?: string;
            question?: string;
            target_id?: components["schemas"]["Id"] | null;
            draft?: string;
            /** @description updated_at as it was last seen: when it has changed since (another tab), the answer is 409 and nothing is changed */
            seen_updated_at?: components["schemas"]["Time"];
        };
        NewVersion: {
            /** @description the draft when left out; becomes the draft too */
            text?: string;
        };
        Story: {
            id: components["schemas"]["Id"];
            title: string;
            text: string;
            created_at: components["schemas"]["Time"];
            updated_at: components["schemas"]["Time"];
        };
        NewStory: {
            title: string;
            text: string;
        };
        StoryChange: {
            title?: string;
            text?: string;
        };
        /** @description what `ninety stories --format json` writes */
        Ranking: {
            /** @description best first */
            ranking: {
                id: components["schemas"]["Id"];
                score: number;
                reasons: {
                    competency: string;
                    story_evidence: components["schemas"]["QuotedSpan"];
                    posting_evidence: components["schemas"]["QuotedSpan"];
                    /** @enum {string} */
                    asked_by: "job" | "company";
                }[];
            }[];
        };
        /** @enum {string} */
        TakeState: "recording" | "uploaded" | "analysing" | "done" | "failed" | "cancelled";
        /** @enum {string} */
        TakeKind: "cold" | "cued" | "retake" | "next_day" | "free";
        /** @description by name: duration_s, words_per_minute, articulation_rate_sps, fillers_per_minute, long_pauses_per_minute, sd_semitones, median_hz, integrated_lufs, and with a camera contact_share, longest_look_away_s, head_turning_deg, nods_per_minute, expressiveness, wrists_seen_share; one that could not be measured is absent */
        Measures: {
            [key: string]: number;
        };
        TakeSummary: {
            id: components["schemas"]["Id"];
            answer_id: components["schemas"]["Id"];
            /** @description what was planned to be said */
            version_id: components["schemas"]["Id"] | null;
            state: components["schemas"]["TakeState"];
            kind: components["schemas"]["TakeKind"];
            media_type: string;
            started_at: components["schemas"]["Time"];
            /** @description of the recording */
            duration_s: number | null;
            keep_recording: boolean;
            /** @description its bytes can be asked for */
            has_recording: boolean;
            /** @description number of the first chunk that has not arrived; 0 when there are none any more */
            next_chunk: number;
            /** @description why it failed, one sentence */
            error: string | null;
            measures: components["schemas"]["Measures"];
        };
        Timeline: {
            duration_s: number;
            /** @description seconds from one value to the next */
            step_s: number;
            /** @description outline of the level: 0 silence, 1 the loudest */
            waveform: number[];
            /** @description semitones around the speaker's median; null without voice */
            pitch: (number | null)[];
            speech: components["schemas"]["TimeSpan"] | null;
            parts: {
                role: components["schemas"]["Role"];
                start: number;
                end: number;
            }[];
            pauses: {
                start: number;
                end: number;
                inside_clause: boolean;
                /** @description 1 s or more */
                long: boolean;
            }[];
            fillers: components["schemas"]["SpokenWord"][];
            words: components["schemas"]["SpokenWord"][];
        };
        /** @description What the camera told of a take, measured in the browser: numbers and names, no picture; at most 1 MB. Times are seconds of the take, each list is in order and without overlap, and nothing ends more than a second after `seconds`. What is null has its reason in not_measured */
        CameraFigures: {
            /** @constant */
            schema: 1;
            /** @description end of the last look */
            seconds: number;
            /** @description looks that the machine managed */
            looks_per_second: number;
            /** @description milliseconds that 95 of 100 looks stayed below */
            look_ms_p95: number;
            /**
             * @description what eye contact is held against; assumed: where the eyes were most of the time
             * @enum {string}
             */
            calibration: "lens_and_screen" | "lens" | "assumed";
            /** @description at most 20,000; there may be gaps in which nothing was looked at */
            states: {
                start: components["schemas"]["CameraTime"];
                end: components["schemas"]["CameraTime"];
                /** @enum {string} */
                state: "contact" | "away" | "out_of_frame" | "not_measured";
            }[];
            eye: components["schemas"]["CameraEye"] | null;
            body: components["schemas"]["CameraBody"] | null;
            not_measured: {
                /** @enum {string} */
                what: "eye" | "body" | "wrists";
                /** @enum {string} */
                why: "too_dark" | "too_small" | "glare" | "second_face" | "too_slow" | "calibration_stale" | "no_face" | "too_short" | "no_body";
            }[];
        };
        /** @description seconds of the take; a stretch ends after it starts */
        CameraTime: number;
        CameraEye: {
            /** @description 0.4 s or more each; at most 20,000 */
            look_aways: {
                start: components["schemas"]["CameraTime"];
                end: components["schemas"]["CameraTime"];
                /**
                 * @description left and right are the person's own
                 * @enum {string}
                 */
                direction: "left" | "right" | "up" | "down" | "out_of_frame";
            }[];
            /** @description the eyes were within 1.5 degrees of the border between contact and away, so that it may be either; at most 20,000 */
            near_border: {
                start: components["schemas"]["CameraTime"];
                end: components["schemas"]["CameraTime"];
            }[];
        };
        /** @description movement is against the person's own neutral; degrees are the detector's, some 0.7 of the true ones */
        CameraBody: {
            /** @description median middle of the face, from the person's right */
            face_x: number;
            /** @description the same, from the top of the picture */
            face_y: number;
            /** @description median distance of the outer eye corners, of the picture's width */
            face_scale: number;
            /** @description median tilt, degrees, towards the person's left shoulder + */
            head_tilt_deg: number;
            /** @description spread (standard deviation) of yaw, pitch and roll together, degrees */
            head_turning_deg: number;
            /** @description spread of the face's place, in distances of the outer eye corners */
            head_travel: number;
            /** @description how many */
            nods: number;
            /** @description mean way of mouth and brows, hundredths of the distance of the outer eye corners */
            expressiveness: number;
            /** @description slope of the shoulders, degrees, clockwise in the picture +; null: not seen */
            shoulder_tilt_deg: number | null;
            /** @description of the looks at the body, those with a wrist in the picture */
            wrists_seen_share: number | null;
            /** @description shoulder widths a second, while they are in the picture */
            wrists_speed: number | null;
        };
        Take: {
            id: components["schemas"]["Id"];
            answer_id: components["schemas"]["Id"];
            /** @description what was planned to be said */
            version_id: components["schemas"]["Id"] | null;
            state: components["schemas"]["TakeState"];
            kind: components["schemas"]["TakeKind"];
            media_type: string;
            started_at: components["schemas"]["Time"];
            /** @description of the recording */
            duration_s: number | null;
            keep_recording: boolean;
            /** @description its bytes can be asked for */
            has_recording: boolean;
            /** @description number of the first chunk that has not arrived; 0 when there are none any more */
            next_chunk: number;
            /** @description why it failed, one sentence */
            error: string | null;
            measures: components["schemas"]["Measures"];
            result: components["schemas"]["Report"] | null;
            timeline: components["schemas"]["Timeline"] | null;
            corrected_transcript: string | null;
            /** @description what was sent when it was finished; null without a camera */
            camera: components["schemas"]["CameraFigures"] | null;
        };
        NewTake: {
            version_id?: components["schemas"]["Id"] | null;
            kind: components["schemas"]["TakeKind"];
            /** @description of the recording: audio/webm;codecs=opus, audio/wav … */
            media_type: string;
            /** @description kept after the analysis; the setting keep_recordings when left out */
            keep_recording?: boolean;
        };
        FinishTake: {
            /** @description how many were sent; when left out, those that have arrived */
            chunks?: number;
            /** @description left out without a camera. When a take is finished once more, what came first stays; after it has failed, what comes now */
            camera?: components["schemas"]["CameraFigures"];
        };
        ChunkTaken: {
            /** @description number of the first chunk that has not arrived */
            next: number;
        };
        CorrectedTranscript: {
            /** @description what was really said; not blank */
            text: string;
        };
        /** @description data of the event `progress` */
        ProgressEvent: {
            /** @enum {string} */
            stage: "waiting" | "decoding" | "measuring" | "recognising" | "judging";
            /** @description of this stage */
            fraction: number;
        };
        /** @description data of the event `measures`: first numbers, before any word is known */
        MeasuresEvent: {
            measures: components["schemas"]["Measures"];
            timeline: components["schemas"]["Timeline"];
        };
        /** @description data of the events `result`, `failed` and `cancelled`: the last one of the stream */
        ResultEvent: {
            take: components["schemas"]["TakeSummary"];
        };
        Progress: {
            answer_id: components["schemas"]["Id"];
            /** @description done ones, oldest first */
            takes: {
                id: components["schemas"]["Id"];
                kind: components["schemas"]["TakeKind"];
                started_at: components["schemas"]["Time"];
            }[];
            /** @description different ones with speech of 3 s or more */
            recordings: number;
            /** @description on which they were made */
            days: number;
            measures: ({
                name: string;
                /** @description what people call it */
                label?: string;
                unit?: string;
                /** @description what became of it, in words */
                sentence?: string;
                /** @description oldest first */
                values: {
                    take_id: components["schemas"]["Id"];
                    value: number;
                }[];
                /** @description of the norm; null: the measure is shown without judgement */
                range: {
                    low: number | null;
                    high: number | null;
                } | null;
                /** @description standard deviation of one take when nothing was changed */
                noise: number;
                /** @description null with too few takes */
                change: {
                    /** @description mean of the earlier takes */
                    before: number;
                    /** @description mean of the recent ones */
                    now: number;
                    takes_before: number;
                    takes_now: number;
                    /** @description low to high: the band of chance around `before` */
                    low: number;
                    high: number;
                } | null;
                /**
                 * @description only what lies outside the band of chance is called a change
                 * @enum {string}
                 */
                trend: "too_few" | "no_difference" | "different" | "better" | "worse";
            } & {
                [key: string]: unknown;
            })[];
            /** @description D6.practice */
            practice: components["schemas"]["CriterionResult"] | null;
            ladder: {
                /**
                 * @description what comes next
                 * @enum {string}
                 */
                step: "cold" | "cued" | "retake" | "next_day" | "done";
                /** @description of next_day: when the next day begins */
                not_before: components["schemas"]["Time"] | null;
                /** @description the one thing to do, by the latest review */
                cue: string | null;
                /** @description whole ladders climbed */
                rounds?: number;
                /** @description what to do next, in words */
                sentence?: string;
            };
        } & {
            [key: string]: unknown;
        };
        Settings: {
            /** @description false at first */
            keep_recordings: boolean;
            /** @description false at first */
            show_score: boolean;
            /** @enum {string} */
            theme: "system" | "light" | "dark";
            /** @description false at first */
            spoken_question: boolean;
            /** @description those changed by the person, by the names of docs/norms.md */
            norms: {
                [key: string]: number;
            };
            /** @description what the pages want to remember; at most 10,000 bytes */
            pages: {
                [key: string]: unknown;
            };
        };
        SettingsChange: {
            /** @description false at first */
            keep_recordings?: boolean;
            /** @description false at first */
            show_score?: boolean;
            /** @enum {string} */
            theme?: "system" | "light" | "dark";
            /** @description false at first */
            spoken_question?: boolean;
            /** @description those changed by the person, by the names of docs/norms.md */
            norms?: {
                [key: string]: number;
            };
            /** @description what the pages want to remember; at most 10,000 bytes */
            pages?: {
                [key: string]: unknown;
            };
        };
        Wipe: {
            /** @constant */
            confirm: "wipe";
        };
        Imported: {
            /** @description how many of each were added: people, targets, answers, versions, stories, takes, recordings, settings */
            imported: {
                [key: string]: number;
            };
            /** @description rows that were there: they stay as they are */
            already_there: number;
        };
        CriterionSummary: {
            id: string;
            /** @enum {string} */
            group: "values" | "framework" | "sources" | "pitfalls" | "tailoring" | "delivery";
            title: string;
            question: string;
        };
        Example: {
            text: string;
            /** @description the words that matter */
            marks: components["schemas"]["Span"][];
        };
        Criterion: {
            id: string;
            /** @enum {string} */
            group: "values" | "framework" | "sources" | "pitfalls" | "tailoring" | "delivery";
            title: string;
            question: string;
            why: string;
            source: string;
            how: string;
            good: components["schemas"]["Example"][];
            bad: components["schemas"]["Example"][];
            /** @description the page of `ninety explain`, Markdown */
            page: string;
        };
        Question: {
            id: string;
            text: string;
            /** @description path of its sound (WAV), made when the program was built */
            audio: string | null;
        };
    };
    responses: {
        /** @description not as described */
        BadRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description Host, Origin or token are not this server's */
        Forbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description there is none */
        NotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description the request took too long to arrive */
        TooSlow: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description not in this state */
        Conflict: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description over the limit */
        TooLarge: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description another Content-Type is needed */
        Unsupported: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description this cannot be read */
        Unreadable: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description too many requests: wait as long as Retry-After says */
        TooMany: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description there is no room on the disk; nothing was changed */
        DiskFull: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    health: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description it is */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
            429: components["responses"]["TooMany"];
        };
    };
    session: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description session */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            429: components["responses"]["TooMany"];
        };
    };
    check: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CheckRequest"];
            };
        };
        responses: {
            /** @description report */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Report"];
                };
            };
            400: components["responses"]["BadRequest"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            408: components["responses"]["TooSlow"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["Unsupported"];
            429: components["responses"]["TooMany"];
        };
    };
    readDocument: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description its text */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Document"];
                };
            };
            400: components["responses"]["BadRequest"];
            403: components["responses"]["Forbidden"];
            408: components["responses"]["TooSlow"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Unreadable"];
            429: components["responses"]["TooMany"];
        };
    };
    listTargets: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description targets */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        targets: components["schemas"]["TargetSummary"][];
                    };
                };
            };
            429: components["responses"]["TooMany"];
        };
    };
    createTarget: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewTarget"];
            };
        };
        responses: {
            /** @description made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Target"];
                };
            };
            400: components["responses"]["BadRequest"];
            403: components["responses"]["Forbidden"];
            408: components["responses"]["TooSlow"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["Unsupported"];
            429: components["responses"]["TooMany"];
            507: components["responses"]["DiskFull"];
        };
    };
    readTarget: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description target */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Target"];
                };
            };
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
        };
    };
    deleteTarget: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            507: components["responses"]["DiskFull"];
        };
    };
    changeTarget: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TargetChange"];
            };
        };
        responses: {
            /** @description changed */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Target"];
                };
            };
            400: components["responses"]["BadRequest"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            408: components["responses"]["TooSlow"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["Unsupported"];
            429: components["responses"]["TooMany"];
            507: components["responses"]["DiskFull"];
        };
    };
    rankStories: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ranking */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ranking"];
                };
            };
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
        };
    };
    listAnswers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description answers */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        answers: components["schemas"]["AnswerSummary"][];
                    };
                };
            };
            429: components["responses"]["TooMany"];
        };
    };
    createAnswer: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewAnswer"];
            };
        };
        responses: {
            /** @description made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Answer"];
                };
            };
            400: components["responses"]["BadRequest"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            408: components["responses"]["TooSlow"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["Unsupported"];
            429: components["responses"]["TooMany"];
            507: components["responses"]["DiskFull"];
        };
    };
    readAnswer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Answer"];
                };
            };
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
        };
    };
    deleteAnswer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            507: components["responses"]["DiskFull"];
        };
    };
    changeAnswer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnswerChange"];
            };
        };
        responses: {
            /** @description changed */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Answer"];
                };
            };
            400: components["responses"]["BadRequest"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            408: components["responses"]["TooSlow"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["Unsupported"];
            429: components["responses"]["TooMany"];
            507: components["responses"]["DiskFull"];
        };
    };
    restoreAnswer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as it was */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Answer"];
                };
            };
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            507: components["responses"]["DiskFull"];
        };
    };
    listVersions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description versions */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        versions: components["schemas"]["VersionSummary"][];
                    };
                };
            };
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
        };
    };
    saveVersion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewVersion"];
            };
        };
        responses: {
            /** @description the text is that of the latest version already */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Version"];
                };
            };
            /** @description made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Version"];
                };
            };
            400: components["responses"]["BadRequest"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            408: components["responses"]["TooSlow"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["Unsupported"];
            429: components["responses"]["TooMany"];
            507: components["responses"]["DiskFull"];
        };
    };
    readVersion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description version */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Version"];
                };
            };
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
        };
    };
    versionPage: {
        parameters: {
            query?: {
                /** @description show the number too */
                score?: "0" | "1";
            };
            header?: never;
            path: {
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
        };
    };
    listStories: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description stories */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        stories: components["schemas"]["Story"][];
                    };
                };
            };
            429: components["responses"]["TooMany"];
        };
    };
    createStory: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewStory"];
            };
        };
        responses: {
            /** @description made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Story"];
                };
            };
            400: components["responses"]["BadRequest"];
            403: components["responses"]["Forbidden"];
            408: components["responses"]["TooSlow"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["Unsupported"];
            429: components["responses"]["TooMany"];
            507: components["responses"]["DiskFull"];
        };
    };
    deleteStory: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            507: components["responses"]["DiskFull"];
        };
    };
    changeStory: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StoryChange"];
            };
        };
        responses: {
            /** @description changed */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Story"];
                };
            };
            400: components["responses"]["BadRequest"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            408: components["responses"]["TooSlow"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["Unsupported"];
            429: components["responses"]["TooMany"];
            507: components["responses"]["DiskFull"];
        };
    };
    listTakes: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description takes */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        takes: components["schemas"]["TakeSummary"][];
                    };
                };
            };
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
        };
    };
    startTake: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewTake"];
            };
        };
        responses: {
            /** @description begun */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Take"];
                };
            };
            400: components["responses"]["BadRequest"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            408: components["responses"]["TooSlow"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["Unsupported"];
            429: components["responses"]["TooMany"];
            507: components["responses"]["DiskFull"];
        };
    };
    putChunk: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["Id"];
                /** @description from 0, without gaps */
                n: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description taken, and on the disk */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChunkTaken"];
                };
            };
            400: components["responses"]["BadRequest"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            408: components["responses"]["TooSlow"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
            507: components["responses"]["DiskFull"];
        };
    };
    finishTake: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FinishTake"];
            };
        };
        responses: {
            /** @description will be analysed; see its events */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TakeSummary"];
                };
            };
            400: components["responses"]["BadRequest"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            408: components["responses"]["TooSlow"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["Unsupported"];
            429: components["responses"]["TooMany"];
            507: components["responses"]["DiskFull"];
        };
    };
    cancelTake: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description cancelled, or what it has become before */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TakeSummary"];
                };
            };
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            507: components["responses"]["DiskFull"];
        };
    };
    readTake: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description take */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Take"];
                };
            };
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
        };
    };
    deleteTake: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            507: components["responses"]["DiskFull"];
        };
    };
    takeEvents: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description events */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
        };
    };
    correctTranscript: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CorrectedTranscript"];
            };
        };
        responses: {
            /** @description judged again */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Take"];
                };
            };
            400: components["responses"]["BadRequest"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            408: components["responses"]["TooSlow"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["Unsupported"];
            429: components["responses"]["TooMany"];
            507: components["responses"]["DiskFull"];
        };
    };
    readRecording: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description all of it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
                };
            };
            /** @description the range */
            206: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
                };
            };
            404: components["responses"]["NotFound"];
            /** @description no such range */
            416: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            429: components["responses"]["TooMany"];
        };
    };
    takePage: {
        parameters: {
            query?: {
                /** @description show the number too */
                score?: "0" | "1";
                /** @description put the kept recording into the page */
                sound?: "0" | "1";
            };
            header?: never;
            path: {
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooMany"];
        };
    };
    readProgress: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description progress */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Progress"];
                };
            };
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
        };
    };
    readSettings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description settings */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Settings"];
                };
            };
            429: components["responses"]["TooMany"];
        };
    };
    changeSettings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SettingsChange"];
            };
        };
        responses: {
            /** @description changed */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Settings"];
                };
            };
            400: components["responses"]["BadRequest"];
            403: components["responses"]["Forbidden"];
            408: components["responses"]["TooSlow"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["Unsupported"];
            429: components["responses"]["TooMany"];
            507: components["responses"]["DiskFull"];
        };
    };
    exportAll: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description archive */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/zip": string;
                };
            };
            429: components["responses"]["TooMany"];
        };
    };
    importAll: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/zip": string;
            };
        };
        responses: {
            /** @description added */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Imported"];
                };
            };
            400: components["responses"]["BadRequest"];
            403: components["responses"]["Forbidden"];
            408: components["responses"]["TooSlow"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Unreadable"];
            429: components["responses"]["TooMany"];
            507: components["responses"]["DiskFull"];
        };
    };
    wipe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Wipe"];
            };
        };
        responses: {
            /** @description done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            403: components["responses"]["Forbidden"];
            408: components["responses"]["TooSlow"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["Unsupported"];
            429: components["responses"]["TooMany"];
            507: components["responses"]["DiskFull"];
        };
    };
    listCriteria: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description criteria */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        criteria: components["schemas"]["CriterionSummary"][];
                    };
                };
            };
            429: components["responses"]["TooMany"];
        };
    };
    readCriterion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description criterion */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Criterion"];
                };
            };
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
        };
    };
    listQuestions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description questions */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        questions: components["schemas"]["Question"][];
                    };
                };
            };
            429: components["responses"]["TooMany"];
        };
    };
    questionAudio: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description sound */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "audio/wav": string;
                };
            };
            /** @description the range */
            206: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "audio/wav": string;
                };
            };
            404: components["responses"]["NotFound"];
            /** @description no such range */
            416: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            429: components["responses"]["TooMany"];
        };
    };
}
