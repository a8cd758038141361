/** Strand “data”, second part: programming, statistics and the security of machines and networks. */
import { broad, type ConceptRow, close, exact, knowledge, narrow, skill, within } from "./concept-row.ts";

const programming = within("programmeren", [
  skill("algoritme", "Een algoritme bedenken", "Devising an algorithm", {
    esco: [close("task algorithmisation"), broad("algorithms")],
  }),
  skill("stroomschema", "Een stroomschema maken", "Drawing a flow chart", {
    altEn: ["flowcharting"],
    esco: [exact("create flowchart diagram")],
  }),
  knowledge("python", "Python", "Python", { esco: [exact("Python (computer programming)")] }),
  skill("scripts", "Scripts schrijven", "Writing scripts", { esco: [exact("use scripting programming")] }),
  skill("objectgericht", "Objectgericht programmeren", "Object-oriented programming", {
    altNl: ["objectgeoriënteerd programmeren"],
    esco: [exact("use object-oriented programming")],
  }),
  skill("debuggen", "Fouten in programmatuur opsporen", "Debugging software", {
    altNl: ["debuggen"],
    esco: [exact("debug software")],
  }),
  skill("eenheidstest", "Programmacode testen", "Unit testing", {
    altNl: ["unittests schrijven"],
    esco: [close("perform software unit testing")],
  }),
  knowledge("versiebeheer", "Versiebeheer", "Version control", {
    altNl: ["Git"],
    altEn: ["Git"],
    esco: [broad("tools for software configuration management")],
  }),
  knowledge("embedded", "Ingebedde systemen", "Embedded systems", {
    altNl: ["embedded systemen"],
    esco: [exact("embedded systems")],
  }),
  skill("microcontroller", "Een microcontroller programmeren", "Programming a microcontroller", {
    altNl: ["Arduino"],
    altEn: ["Arduino"],
    esco: [broad("program firmware")],
  }),
  knowledge("c-taal", "De talen C en C++", "The languages C and C++", { esco: [narrow("C++")] }),
  knowledge("realtime", "Realtimesystemen", "Real-time systems", { esco: [exact("real-time computing")] }),
  knowledge("softwareontwikkeling-agile", "Wendbaar ontwikkelen van software", "Agile software development", {
    altNl: ["agile", "scrum"],
    altEn: ["Scrum"],
    esco: [close("Agile development")],
  }),
]);

const statistics = within("statistiek", [
  skill("beschrijvende-statistiek", "Gegevens samenvatten", "Summarising data", {
    altNl: ["beschrijvende statistiek", "gemiddelde en spreiding"],
    altEn: ["descriptive statistics", "mean and spread"],
  }),
  skill("kansrekening", "Kansen berekenen", "Calculating probabilities", {
    altNl: ["kansrekening"],
    altEn: ["probability"],
    esco: [exact("calculate probabilities")],
  }),
  knowledge("verdelingen", "Kansverdelingen", "Probability distributions", {
    altNl: ["normale verdeling"],
    altEn: ["normal distribution"],
  }),
  skill("toetsen", "Een hypothese toetsen", "Testing a hypothesis", {
    altNl: ["statistisch toetsen"],
    altEn: ["hypothesis testing"],
  }),
  skill("regressie", "Verbanden schatten met regressie", "Regression analysis", { altNl: ["regressieanalyse"] }),
  knowledge("spc", "Statistische procesbeheersing", "Statistical process control", {
    altNl: ["SPC", "regelkaart"],
    altEn: ["SPC", "control chart"],
    esco: [exact("statistical process control")],
  }),
  skill("procesgeschiktheid", "Procesgeschiktheid bepalen", "Determining process capability", {
    altNl: ["Cp en Cpk"],
    altEn: ["Cp and Cpk"],
  }),
  skill("proefopzet", "Proeven opzetten", "Design of experiments", {
    altNl: ["experimenteel ontwerp"],
    altEn: ["DoE"],
  }),
  skill("steekproef", "Een steekproef nemen", "Sampling", { esco: [broad("statistical quality control")] }),
]);

const security = within("otsecurity", [
  knowledge("cyberveiligheid", "Digitale veiligheid", "Cyber security", {
    altNl: ["cybersecurity"],
    // Wider than its neighbours here, so not under them.
    broader: "data",
    esco: [exact("cyber security")],
  }),
  skill("toegang-beheren", "Toegang tot machines beheren", "Managing access to machines", {
    altNl: ["gebruikersrechten", "toegang op afstand"],
    altEn: ["user rights", "remote access"],
  }),
  skill("netwerksegmentatie", "Een machinenetwerk in zones verdelen", "Segmenting a machine network", {
    altNl: ["netwerksegmentatie", "IEC 62443"],
    altEn: ["network segmentation", "IEC 62443"],
  }),
  skill("firewall", "Een firewall instellen", "Configuring a firewall", {
    esco: [close("define firewall rules"), close("implement a firewall")],
  }),
  skill("vpn", "Een beveiligde verbinding op afstand inrichten", "Setting up a secure remote connection", {
    altNl: ["VPN"],
    altEn: ["VPN"],
    esco: [close("implement a virtual private network")],
  }),
  skill("back-up", "Back-ups van besturingen maken en terugzetten", "Backing up and restoring controllers"),
  skill(
    "kwetsbaarheden",
    "Digitale risico's van een installatie bepalen",
    "Identifying security risks of an installation",
    {
      esco: [close("identify ICT security risks")],
    },
  ),
  knowledge("netwerkrisicos", "Beveiligingsrisico's van netwerken", "Network security risks", {
    esco: [exact("ICT network security risks")],
  }),
  skill("beveiligingsbeleid", "Regels voor informatiebeveiliging toepassen", "Applying information security policies", {
    esco: [exact("apply information security policies")],
  }),
]);

export const digitalRows: readonly ConceptRow[] = [
  ...within("data", [
    skill("programmeren", "Programmeren", "Programming", {
      altNl: ["coderen", "software schrijven"],
      altEn: ["coding", "software development"],
      def: [
        "Een probleem omzetten in een programma dat een computer of besturing uitvoert, en dat testen.",
        "Turning a problem into a program that a computer or controller carries out, and testing it.",
      ],
      esco: [close("computer programming"), narrow("apply basic programming skills")],
    }),
    skill("statistiek", "Statistiek", "Statistics", {
      altNl: ["statistische technieken"],
      altEn: ["statistical techniques"],
      esco: [close("apply statistical analysis techniques"), close("statistics")],
    }),
    skill("otsecurity", "Beveiliging van machines en netwerken", "OT security", {
      altNl: ["OT-security", "industriële cyberveiligheid"],
      altEn: ["operational technology security", "industrial cyber security"],
      def: [
        "Besturingen en productienetwerken beschermen tegen storing, misbruik en inbraak van buiten.",
        "Protecting controllers and production networks against failure, misuse and intrusion.",
      ],
      esco: [broad("cyber security")],
    }),
  ]),
  ...programming,
  ...statistics,
  ...security,
];
