/** Strand “besturen”, second part: robotics and control engineering, with the sensors and actuators they need. */
import { broad, type ConceptRow, close, exact, knowledge, narrow, skill, within } from "./concept-row.ts";

const robotics = within("robotica", [
  skill("robot-programmeren", "Een robot programmeren", "Programming a robot", {
    altNl: ["robotprogrammering", "teachen"],
    altEn: ["robot programming", "teaching a robot"],
    def: [
      "Posities, bewegingen en logica van een industriële robot vastleggen en testen.",
      "Setting down and testing the positions, motions and logic of an industrial robot.",
    ],
    esco: [narrow("set up automotive robot")],
  }),
  skill("robot-bedienen", "Een robot bedienen en herstarten", "Operating and restarting a robot", {
    altNl: ["robotoperator"],
    altEn: ["robot operation"],
  }),
  skill("offline-programmeren", "Een robot offline programmeren", "Offline robot programming", {
    altNl: ["robotsimulatie"],
    altEn: ["robot simulation"],
  }),
  skill("cobots", "Werken met cobots", "Working with cobots", {
    altNl: ["collaboratieve robots", "samenwerkende robots"],
    altEn: ["collaborative robots"],
    def: [
      "Een robot inzetten die veilig naast mensen werkt, met een taakverdeling die bij mens en robot past.",
      "Using a robot that works safely beside people, with tasks divided so that they suit person and robot.",
    ],
    esco: [close("human-robot collaboration")],
  }),
  skill("grijpers", "Een grijper kiezen en ontwerpen", "Selecting and designing a gripper", {
    altNl: ["robotgereedschap"],
    altEn: ["end-of-arm tooling"],
  }),
  skill("robotcel", "Een robotcel ontwerpen", "Designing a robot cell", {
    def: [
      "Robot, toevoer, gereedschap, beveiliging en cyclustijd tot één werkende cel samenbrengen.",
      "Bringing robot, feeding, tooling, guarding and cycle time together in one working cell.",
    ],
  }),
  knowledge("robotveiligheid", "Veiligheid van robotcellen", "Robot cell safety", {
    altNl: ["ISO 10218"],
    altEn: ["ISO 10218"],
    esco: [broad("follow standards for machinery safety")],
  }),
  skill("robot-opbouwen", "Een robot opbouwen en installeren", "Assembling and installing a robot", {
    esco: [close("assemble robots")],
  }),
  skill("robot-onderhouden", "Robots onderhouden", "Maintaining robots", {
    esco: [exact("maintain robotic equipment")],
  }),
  knowledge("robotcomponenten", "Componenten van een robot", "Robot components", {
    esco: [exact("robotic components")],
  }),
  knowledge("robotkinematica", "Kinematica van robots", "Robot kinematics", {
    altNl: ["coördinatenstelsels van robots", "inverse kinematica"],
    altEn: ["robot coordinate frames", "inverse kinematics"],
  }),
  skill("vision", "Beeldverwerking toepassen", "Applying machine vision", {
    altNl: ["vision", "camera-inspectie"],
    altEn: ["machine vision", "camera inspection"],
    def: [
      "Camera, licht en software inzetten om producten te herkennen, te plaatsen of te keuren.",
      "Using camera, lighting and software to recognise, locate or inspect products.",
    ],
    esco: [broad("computer vision")],
  }),
  skill("lasrobots", "Een lasrobot programmeren en bedienen", "Programming and operating a welding robot", {
    altNl: ["robotlassen"],
    altEn: ["robotic welding"],
  }),
  knowledge(
    "mobiele-robots",
    "Mobiele robots en zelfrijdende voertuigen",
    "Mobile robots and automated guided vehicles",
    {
      altNl: ["AGV", "AMR"],
      altEn: ["AGV", "AMR"],
    },
  ),
  skill("producttoevoer", "Producttoevoer en transport automatiseren", "Automating part feeding and conveying", {
    altNl: ["trilvultrechter", "transportbanden"],
    altEn: ["bowl feeder", "conveyors"],
  }),
]);

const controlEngineering = within("regelen", [
  skill("pid-regelaar", "Een PID-regelaar instellen", "Tuning a PID controller", {
    altNl: ["regelaar inregelen"],
    altEn: ["controller tuning"],
  }),
  knowledge("regeltheorie", "Regeltheorie", "Control theory", { esco: [exact("engineering control theory")] }),
  skill("systeemidentificatie", "Een proces modelleren uit metingen", "System identification", {
    altNl: ["systeemidentificatie", "stapresponsie meten"],
    altEn: ["step response"],
    def: [
      "Uit metingen aan een proces een model bepalen waarmee een regelaar ontworpen kan worden.",
      "Finding, from measurements on a process, a model with which a controller can be designed.",
    ],
  }),
  knowledge("stabiliteit", "Stabiliteit van geregelde systemen", "Stability of controlled systems", {
    altNl: ["Bode-diagram", "poolbanen"],
    altEn: ["Bode plot", "root locus"],
  }),
  knowledge("toestandsruimte", "Regelen in de toestandsruimte", "State-space control", {
    altNl: ["toestandsterugkoppeling", "waarnemer"],
    altEn: ["state feedback", "observer"],
  }),
  knowledge("digitaal-regelen", "Digitaal regelen", "Digital control", {
    altNl: ["bemonsterde regeling"],
    altEn: ["sampled-data control"],
  }),
  skill("motion-control", "Bewegingen regelen", "Motion control", {
    altNl: ["positioneren", "meerassige beweging"],
    altEn: ["positioning", "multi-axis motion"],
  }),
  skill("modelvoorspellend-regelen", "Modelvoorspellend regelen", "Model predictive control", {
    altNl: ["MPC"],
    altEn: ["MPC"],
  }),
  skill("regelsysteem-ontwerpen", "Een regelsysteem ontwerpen", "Designing a control system", {
    esco: [close("design control systems")],
  }),
]);

const measuring = within("meten", [
  knowledge("sensoren", "Sensoren", "Sensors", {
    altNl: ["opnemers", "benaderingsschakelaars"],
    altEn: ["transducers", "proximity switches"],
    esco: [exact("sensors")],
  }),
  skill("sensor-kiezen", "Een sensor kiezen, inbouwen en afstellen", "Selecting, fitting and adjusting a sensor"),
  skill("kalibreren", "Meetinstrumenten kalibreren", "Calibrating measuring instruments", {
    esco: [narrow("calibrate electronic instruments"), narrow("calibrate mechatronic instruments")],
  }),
  knowledge("meetonzekerheid", "Meetonzekerheid", "Measurement uncertainty", { esco: [broad("metrology")] }),
  knowledge("signaalverwerking", "Signaalverwerking", "Signal processing", {
    altNl: ["filteren", "bemonsteren"],
    altEn: ["filtering", "sampling"],
    esco: [exact("signal processing")],
  }),
  knowledge("industriele-instrumentatie", "Industriële instrumentatie", "Industrial instrumentation", {
    altNl: ["procesinstrumentatie", "druk, debiet, niveau en temperatuur"],
    altEn: ["process instrumentation", "pressure, flow, level and temperature"],
    esco: [close("instrumentation engineering")],
  }),
]);

export const roboticsRows: readonly ConceptRow[] = [
  ...within("besturen", [
    skill("robotica", "Robotica", "Robotics", {
      altNl: ["robottechniek", "industriële robots"],
      altEn: ["industrial robots"],
      def: [
        "Robots in de productie inzetten: van bedienen en programmeren tot een hele cel ontwerpen.",
        "Using robots in production: from operating and programming to designing a whole cell.",
      ],
      esco: [close("robotics")],
    }),
    skill("regelen", "Regeltechniek", "Control engineering", {
      altNl: ["terugkoppeling", "procesregeling"],
      altEn: ["feedback control", "process control"],
      def: [
        "Een grootheid zoals positie, snelheid of temperatuur op de gewenste waarde houden door terugkoppeling.",
        "Keeping a quantity such as position, speed or temperature at its set value by feedback.",
      ],
      esco: [close("control engineering")],
    }),
    skill("meten", "Meten", "Measuring", {
      altNl: ["meettechniek", "instrumentatie"],
      altEn: ["measurement technology", "instrumentation"],
      def: [
        "Een maat van een product of een grootheid in een machine meten en de uitkomst op waarde schatten.",
        "Measuring a dimension of a product or a quantity in a machine and judging the result.",
      ],
      esco: [narrow("use measurement instruments")],
    }),
  ]),
  ...robotics,
  ...controlEngineering,
  ...measuring,
];
