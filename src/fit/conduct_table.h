// What people do when they have a trait, in their own verbs: written by hand, from the work of many
// trades. A posting asks for the trait in one vocabulary, a story shows it in another, and the
// opposite conduct has a third.
//
//   for (const ninety::ConductRow& row : ninety::kConduct) learn(row.asks, row.deeds, row.against);
#pragma once

#include <array>
#include <string_view>

namespace ninety {

/// Words are separated by blanks and met by their stem; "_" joins the words of a phrase.
struct ConductRow {
  std::string_view name;
  std::string_view asks;     ///< how postings and organisations call it
  std::string_view deeds;    ///< how a story shows it
  std::string_view against;  ///< conduct that shows the opposite
};

// clang-format off
inline constexpr std::array kConduct = std::to_array<ConductRow>({
{"checking",
 "accurate accuracy precise precision detail detailed meticulous check checking quality inspect inspection audit reconcile reconciliation verify thorough thoroughness exact exactness error errors assessment testing tolerance proofreading calibration",
 "checked double-checked measured measure weighed count counted recounted tick ticked compared traced inspected tested ruler matched reconciled verify line_by_line one_by_one every_single each_one went_through read_back reread gauge thermometer magnifying sample again twice against_the crossed_off",
 "good_enough without_looking from_the_office never_checked skipped near_enough eyeballed nobody_checks waved_through blind_eye ticked_the_box"},
{"vigilance",
 "prevent prevention preventive early vigilance observe observation alert alertness hazard monitoring deterioration risk watch notice anticipate",
 "noticed spotted saw smelled smelt heard looked_under early before_it caught warning sign mark patch pink swollen crack leak damp still_small something_wrong didn't_look_right felt watched listened",
 "could_wait nothing_to_worry ignored looked_away carry_on let_it_go"},
{"care",
 "care caring compassion compassionate dignity respect patience patient unhurried listen listening empathy kindness kind person-centred welcome warmth attention resident families family frightened vulnerable humane gentle feel people",
 "sat_with sat_down listened asked_him asked_her asked_what stayed_with held hand tea knelt waited knocked gently let_him let_her by_name visited comforted cried smiled slow slowly walked_with beside crouched bedside chair remembered birthday favourite",
 "wasn't_a_discussion not_a_discussion cut_short no_time_for talked_over cut_him_off cut_her_off let_them_talk the_whole_story out_of_the_road mortified ashamed shame crying put_the_phone_down"},
{"pace",
 "fast pace quick quickly deadline deadlines throughput volume peak rush turnaround speed fast-paced busy targets output",
 "faster quicker doubled deadline minutes overtime ahead_of rush queue shortened overnight in_time by_noon on_time", ""},
{"order of work",
 "prioritise prioritisation prioritize prioritization plan planning schedule scheduling organise organisation organised coordinate coordination rota sequence workload caseload time-management logistics dispatch triage",
 "list listed order worst_first first_thing sheet board calendar map planned sorted queue grid colour rota split timetable rearranged sequence pencilled moved_the order_of hour_by_hour morning weekly", ""},
{"record",
 "record records recording documentation document notes note log logging handover report reporting paperwork diary written traceability charting minutes documented",
 "wrote writing noted logged recorded chalked page card notebook label labelled photograph photographed drew entered file whoever next_person next_shift next_nurse diary charted left_a_note wrote_down wrote_up",
 "never_wrote no_record off_the_books left_it_out"},
{"speaking up",
 "escalate escalation speak raise safeguarding concerns concern alerting refer referral early",
 "rang phoned called_the telephoned raised flagged reported asked_for told_the stopped_the refused_to went_to_the doctor manager before_they on_the_phone woke",
 "kept_quiet stopped_ringing said_nothing kept_it_to_myself didn't_tell didn't_mention sent_him_to no_use_in didn't_see_the_use"},
{"calming",
 "de-escalation complaint complaints conflict calm composure angry difficult dispute mediation upset aggressive challenging",
 "calm shouting roaring angry furious let_him_finish listened quiet quietly apologised apologized sorry settled lowered tears swearing raised_voice upset sat_down cross",
 "held_the_line shouted_back threw_him_out hung_up told_him_off"},
{"teaching",
 "train training teach teaching mentor mentoring coach coaching supervise supervision develop apprentice apprentices juniors junior pupils students learners onboarding induction trainee learning instruct",
 "taught showed_her showed_him showed_them trained coached demonstrated practised practiced explained let_her_do let_him_do side_by_side apprentice pupil learner trainee beginner rehearsed her_own his_own on_her_own on_his_own lesson newcomer newcomers",
 "did_it_myself paid_to quicker_myself sent_him_away"},
{"plain words",
 "communication communicate explain plain clear clearly language present presentation inform advise advice liaison correspondence interpreting translate",
 "explained explain plain plainly in_words drew sketch sketched translated told_them read_aloud read_it one_page simple simpler drawing picture diagram pointed letter word_for_word asked_them",
 "jargon let_them_believe fobbed"},
{"honesty",
 "honest honesty integrity transparent transparency truth truthful straight trust trusted ethical ethics open openness candour dealing",
 "admitted owned_up truth honest honestly our_mistake my_mistake mistake apologised returned_the refunded gave_back declined refused confessed put_it_right i_was_wrong told_him_straight we_owed",
 "hid covered_up pretended real_confidence on_its_way quietly_dropped kept_quiet bought_us let_them_believe lied smoothed left_it_out"},
{"safety",
 "safe safety hazard protective regulations incident incidents hygiene haccp infection lockout rigging compliant compliance scaffold ppe accident",
 "stopped isolated locked cordoned cone cones barrier shut gloves cooled temperature evacuated hazard loose sent_it_back refused tagged parked unplugged switched_off harness spotter threw_away grounded pulled_over",
 "kept_running bypass bypassed override overrode shortcut last_minute pushed no_time_for took_the_guard"},
{"discretion",
 "confidential confidentiality discretion discreet privacy private sensitive tact tactful embarrass embarrassing embarrassment singled",
 "privately private quietly alone one_at_a_time after_the_others shredded whispered closed_the_door aside behind_the without_anyone losing_face nobody_else",
 "announced pinned gossip in_front_of called_out out_loud everyone_could shame mortified"},
{"ownership",
 "ownership own responsible responsibility accountable accountability independent independently initiative reliable reliability persistent perseverance follow-up autonomy unsupervised keeps",
 "stayed came_back returned went_back followed_up until past_my myself alone saw_it_through kept_going every_day every_week own_time promised third_time night_after",
 "not_my belonged_to left_it gave_up handed_it moved_on somebody_else's another_department put_a_note"},
{"diagnosis",
 "diagnose diagnosis diagnosing diagnostics problem-solving problem problems troubleshoot troubleshooting fault faults investigate investigation analysis analyse analytical root debugging research puzzle inquiry",
 "found traced tracked figured discovered turned_out cause swapped isolated pattern wondered why worked_out dismantled took_apart narrowed compared tested clue wiring followed_the hidden culprit",
 "restarted_it blamed fobbed gave_him_the"},
{"improvement",
 "improve improvement improving efficient efficiency process processes lean innovation innovative streamline automate automation continuous change modernise redesign",
 "changed redesigned moved replaced rebuilt script template merged simplified tried instead new_way trial built invented swapped shortened cut_the got_rid rearranged", ""},
{"figures",
 "budget budgets cost costs finance financial invoice invoices accounts accounting bookkeeping payroll payment payments ledger cash billing figures reconciliation reporting spreadsheet stock inventory",
 "figures bills bill invoice totals paid column receipts cents balance ledger refund account statement spreadsheet stock credit lodgement payment owed sums till", ""},
{"together",
 "team teamwork collaborate collaboration collaborative cooperation cooperate together colleagues shared partnership cross-functional neighbour community",
 "together colleagues asked_the helped shared both joined met_with table crew the_others neighbours volunteers each_other swapped_shifts pitched",
 "blamed went_over_his outdid best_of"},
{"service",
 "customer customers client clients client guest guests service visitor visitors passenger passengers caller callers shopper",
 "customer client guest caller passenger rang_back offered waited_with asked_what carried brought apologised regular came_back welcomed greeted her_order",
 "under_three_minutes next_caller get_rid moved_on three_minutes four_minutes"},
{"leading",
 "lead leading leadership manage manager management foreman delegate supervise motivate supervisor crew head",
 "crew gave_each met_each asked_each delegated led rota promoted stood_back let_them decided_together my_team whole_team each_of_them briefing toolbox", 
 "whatever_it_takes squeezing paid_to"},
{"craft",
 "repair repairs maintenance mechanical electrical weld welding install installation fit machine machines equipment tools operate operation joinery plumbing carpentry assembly fitting machining servicing refrigeration",
 "rebuilt fitted welded replaced tightened cleaned oiled adjusted bolt valve bearing seal wire motor pump machine fixed soldered cut drilled planed sanded shimmed filed gearbox joint hinge spindle weld",
 "bodged patched_over"},
{"driving",
 "drive driver driving route routes vehicle vehicles delivery deliveries transport haulage lgv hgv tanker bus licence",
 "drove drive van lorry truck road route reversed parked bend brake mirror wheel bus tanker trailer yard crawl", ""},
{"kitchen",
 "cook cooking chef kitchen menu food meals dietary nutrition catering baking bakery pastry recipes sauces",
 "cooked baked tasted pot stove plate dough fridge sauce soup recipe oven simmered plated menu bowl gravy", ""},
{"living things",
 "animal animals livestock herd dairy milking calving crops pasture horticulture plants trees soil farm farming",
 "cow cows calf herd hens goat goats sheep field soil seedlings vet udder milked plant planted pruned lambs greenhouse", ""},
{"children",
 "child children pupils classroom nursery school early-years youth teacher curriculum parents behaviour",
 "child boy girl pupil classroom class kids toddler mum mom mother playground read_to drew parents", ""},
{"clinical",
 "nursing nurse clinical wound medicines medication administration patient patients hospital therapy catheter laboratory specimens samples pharmacy",
 "patient ward bandage dose chart pulse skin sore tablets temperature blood nurse doctor needle pump bed sample specimen", ""},
{"software",
 "software developer code coding programming backend frontend database api cloud devops data engineer javascript python sql incident",
 "code bug logs query database deploy server script commit test branch pager outage release rewrote", ""},
{"building",
 "construction concrete site scaffolding formwork drawings carpentry masonry brick roofing plaster building structures heritage",
 "wall roof beam brick mortar concrete site pour footing timber slate scaffold plank board plaster lime", ""},
{"cleaning",
 "clean cleaning cleaner hygiene housekeeping sanitise disinfect laundry tidy rooms linen",
 "cleaned wiped scrubbed mopped bed sheets room swept polished bucket cloth stain rinsed corner", ""},
{"selling",
 "sales sell selling negotiate negotiation persuade persuasion account-management fundraising marketing leads retail merchandising buyers",
 "sold customer price offer offered persuaded stall buyer deal bargained shelf window order signed agreed", ""},
{"fairness",
 "fair fairness equal equality inclusion inclusive diversity same accessible access rule everyone justice",
 "same_for fair fairly everyone equally wheelchair interpreter translated who_was_missing left_out nobody_had_asked turn turns lots included",
 "for_myself my_friends special_treatment favour"},
{"thrift",
 "waste steward stewardship sustainable sustainability environment environmental recycling energy carbon thrift frugal nature",
 "reused saved mended leftovers composted recycled turned_off less_waste wasted scraps refilled litres shore bin repaired", 
 "threw_out dumped tipped"},
{"learning",
 "learn learning curiosity curious development study qualification certification knowledge expertise mastery continuous",
 "studied read_up practised course evenings asked_the_old manual book lesson learned taught_myself exam",  ""},
});
// clang-format on

/// Conduct that few employers want whatever they value: haste for its own sake, harm to others,
/// truth bent.
inline constexpr std::string_view kHasty =
    "quicker faster fastest quickest record_time minutes_flat under_three_minutes best_figure "
    "best_figures my_numbers numbers_up top_of_the_board league_table per_hour a_shift quota bonus "
    "whatever_it_takes whatever_it_took in_no_time squeezing squeezed pressured pressed_her "
    "pressed_him mortified threatened made_an_example wasn't_a_discussion kept_quiet moved_on "
    "cut_corners cutting_corners bent_the_rules fudged didn't_bother skipped_the on_its_way hid "
    "held_the_line sent_him_to told_him_to told_her_to told_them_to nobody_noticed no_time_for "
    "got_rid_of without_telling without_asking ignored overruled over_their_heads before_she_had "
    "before_he_had before_they_had out_of_the_road let_them_see could_wait rushed hurried raced";

/// Feats for an audience: impressive, and seldom what the days of a job need. A posting that names
/// such a word asks for it, and then it counts as any other.
inline constexpr std::string_view kDisplay =
    "prize prizes award awards awarded medal trophy winner won win champion championship "
    "certificate conference poster posters presentation presentations presented launch launched "
    "newspaper paper_ran magazine radio television journalist applause applauded audience on_stage "
    "the_stage ceremony contest competition tournament the_finals festival gala rally talent_show "
    "trade_show famous fame best_mark top_mark first_place second_place promoted promotion "
    "contracts directors mayor minister video website campaign event events a_speech million "
    "growth "
    "sales university study research published diploma exam dashboard dashboards slides pitch "
    "pitched crowd photographer banner record_for a_record new_record";

}  // namespace ninety
