// Texts of the page Rehearse.
import type { TakeKind } from '$lib/api/types';
import { dateTime, number, plural, seconds } from '../format';

type Part = 'opening' | 'story' | 'bridge';
type Level = 'listening' | 'silent' | 'quiet' | 'good' | 'loud';
type Trouble = 'refused' | 'none' | 'busy' | 'insecure' | 'unknown';

export const rehearse = {
  title: 'Rehearse',
  intro: 'Say your answer aloud. Nothing is judged while you speak, and only you end the take.',
  noAnswer: {
    title: 'There is no answer to rehearse yet',
    body: 'Write one first, or begin one with nothing but its question and speak freely.',
    write: 'Write an answer',
    free: 'Begin with the question alone',
  },
  answer: 'Answer',
  question: {
    title: 'The question',
    hear: 'Hear it',
    stop: 'Stop',
    speak: 'Speak the question before the countdown',
    asking: 'Listen …',
    silent: 'The question could not be played. You can read it instead.',
  },
  ladder: {
    title: 'Which take is this?',
    hint: 'A short ladder helps more than many takes in a row.',
    next: 'next',
    done: 'done',
    later: 'later',
    from: (iso: string) => `from ${dateTime(iso)}`,
    kinds: {
      cold: { name: 'Cold take', what: 'Unprepared and without your text: it shows where you stand.' },
      cued: { name: 'With one cue', what: 'Change one thing only.' },
      retake: { name: 'Retake', what: 'Once more, with the cue in your head instead of before your eyes.' },
      next_day: { name: 'Next day', what: 'After a night. What is still there is yours.' },
      free: { name: 'Free take', what: 'Outside the ladder, as often as you like.' },
    } satisfies Record<TakeKind, { name: string; what: string }>,
    cue: 'Your one cue',
  },
  plan: {
    show: 'Look at your text once more',
    none: 'Nothing is written yet: speak freely. What you say is recognised without a plan, so its wording is rough.',
  },
  keep: {
    label: 'Keep the recording on this machine',
    hint: 'Otherwise only figures and transcript stay. You can hear the take until you close this page.',
  },
  devices: {
    title: 'Microphone and camera',
    hint: 'Everything stays on this machine.',
    check: 'Check the microphone',
    choose: 'Microphone',
    unnamed: (place: number) => `Microphone ${number(place)}`,
    level: 'Level',
    levels: {
      listening: 'Say a sentence …',
      silent: 'Nothing is heard. Is it muted, or another microphone meant?',
      quiet: 'Very soft. Come nearer, or turn the input up in your system’s settings.',
      good: 'Clear. You can start.',
      loud: 'Too loud: it distorts. Move back a little, or turn the input down.',
    } satisfies Record<Level, string>,
    headphones: 'If you have headphones, put them on: the microphone then hears only you.',
    headphonesFound: (name: string) => `Headphones found: ${name}.`,
    camera: 'Look at yourself in the camera',
    cameraOff: 'Turn the camera off',
    cameraHint: 'To see how you sit: face in the middle, eyes in the upper third. The picture is neither recorded nor sent, and the camera goes off when you start.',
    cameraMissing: {
      refused: 'The camera was not allowed. That is fine: you rehearse with the microphone alone.',
      none: 'No camera was found. That is fine: you rehearse with the microphone alone.',
      busy: 'Another program has the camera. That is fine: you rehearse with the microphone alone.',
      insecure: 'There is no camera here. You rehearse with the microphone alone.',
      unknown: 'The camera did not start. That is fine: you rehearse with the microphone alone.',
    } satisfies Record<Trouble, string>,
  },
  trouble: {
    refused: {
      title: 'The microphone is not allowed',
      steps: [
        'Click the sign beside the address at the top of the window.',
        'Set the microphone to “Allow”.',
        'Come back and try again.',
      ],
    },
    none: {
      title: 'No microphone was found',
      steps: [
        'Plug one in, or switch your headset on.',
        'Choose it in your system’s sound settings.',
        'Come back and try again.',
      ],
    },
    busy: {
      title: 'Another program has the microphone',
      steps: ['End calls and recordings in other programs and tabs.', 'Come back and try again.'],
    },
    insecure: {
      title: 'The browser gives no microphone to this address',
      steps: [
        'Browsers allow it only on your own machine or over HTTPS.',
        'Open the address that “ninety serve” printed, beginning with http://127.0.0.1.',
      ],
    },
    unknown: {
      title: 'The microphone did not start',
      steps: ['Unplug it and plug it in again.', 'Try again; if that does not help, use another browser.'],
    },
    cannotRecord: {
      title: 'This browser cannot record sound',
      steps: ['Use a current Chromium, Chrome, Edge, Firefox or Safari.'],
    },
    nothing: {
      title: 'Nothing was recorded',
      steps: ['Check that the microphone is heard.', 'Start again; the empty take is gone.'],
    },
    meanwhile: 'Meanwhile you can go on writing; nothing is lost.',
  } satisfies Record<Trouble | 'cannotRecord' | 'nothing', { title: string; steps: string[] }> & { meanwhile: string },
  start: 'Start the take',
  starting: 'Starting …',
  limit: 'A take can be up to five minutes long.',
  stage: {
    countdown: 'Get ready',
    recording: 'Recording',
    paused: 'Paused',
    ending: 'Ending …',
    time: 'Time',
    finish: 'Finish',
    pause: 'Pause',
    resume: 'Go on',
    restart: 'Start again',
    discard: 'Throw away',
    soon: 'The take ends by itself at 5:00; everything is kept.',
    away: 'The program does not answer. Go on speaking: the recording is kept in this browser.',
    awayUnkept: 'The program does not answer, and this browser keeps nothing for later. Go on speaking, and leave this page open.',
    full: 'The disk is full. Go on speaking: the recording is kept in this browser.',
    ask: {
      restart: 'Throw this take away and start again?',
      discard: 'Throw this take away?',
      body: (length: number) => `${seconds(length)} are recorded. They cannot be brought back.`,
      restartYes: 'Start again',
      discardYes: 'Throw away',
      no: 'Keep it and go on',
    },
    parts: { opening: 'Source', story: 'Story', bridge: 'Bridge' } satisfies Record<Part, string>,
    budget: (length: number) => plural(Math.round(length), { one: '# s', other: '# s' }),
    budgetLabel: 'How your plan shares out the time',
    now: 'now',
  },
  sending: {
    title: 'The take is on its way',
    left: (count: number) => plural(count, { one: '# piece to go', other: '# pieces to go' }),
    lost: {
      title: 'The program on your machine does not answer',
      body: 'Your take is complete and safe in this browser. It goes on by itself as soon as the program answers; you may also close this page and send it later from here.',
      unkept: 'Your take is complete, but only in this open page. Leave it open until the program answers, or save the recording as a file.',
    },
    full: {
      title: 'The disk is full',
      body: 'Your take is complete and safe in this browser, but there is no room for it on the disk. Free some space, then try again.',
    },
    refused: { title: 'The take was not accepted', body: 'The recording is still here: save it as a file if you want to keep it.' },
    file: 'Save the recording as a file',
  },
  unfinished: {
    title: 'A take was not finished',
    body: (iso: string, length: number) =>
      `It was begun ${dateTime(iso)}; about ${seconds(length)} were recorded before the page closed.`,
    send: 'Send it for review',
    sending: 'Sending …',
    discard: 'Throw it away',
    refused: 'It could not be sent:',
  },
  limitReached: 'Five minutes are over. The take ended by itself, and all of it is kept.',
  deviceLost: 'The microphone went away. What was recorded until then is kept.',
} as const;
