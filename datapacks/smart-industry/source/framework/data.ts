/** Strand “data”: from recording what a machine does to models that predict. Programming and security: `digital.ts`. */
import { broad, type ConceptRow, close, exact, knowledge, narrow, skill, within } from "./concept-row.ts";

const collecting = within("data-verzamelen", [
  skill("productie-registreren", "Productiegegevens vastleggen", "Recording production data", {
    esco: [close("record production data")],
  }),
  knowledge("opc-ua", "OPC UA", "OPC UA", {
    def: [
      "Een open standaard waarmee machines en systemen van verschillende merken gegevens met betekenis uitwisselen.",
      "An open standard by which machines and systems of different makes exchange data with meaning.",
    ],
  }),
  knowledge("mqtt", "MQTT en berichtenverkeer", "MQTT and messaging", {
    altNl: ["broker"],
    altEn: ["publish–subscribe"],
  }),
  knowledge("internet-of-things", "Internet of Things", "Internet of Things", {
    altNl: ["IoT", "slimme sensoren"],
    altEn: ["IoT", "smart sensors"],
    esco: [exact("Internet of Things")],
  }),
  skill("machine-uitlezen", "Data uit een machine uitlezen", "Reading data from a machine", {
    altNl: ["machines ontsluiten", "datakoppeling met de PLC"],
    altEn: ["machine connectivity", "PLC data access"],
    def: [
      "Variabelen uit een besturing beschikbaar maken voor andere systemen, zonder de productie te storen.",
      "Making variables of a controller available to other systems without disturbing production.",
    ],
  }),
  knowledge("edge-computing", "Verwerking dicht bij de machine", "Edge computing", { altNl: ["edge computing"] }),
  knowledge("cloud", "Cloudtechnologie", "Cloud technologies", { esco: [exact("cloud technologies")] }),
  skill("data-uitwisselen", "Gegevens tussen systemen uitwisselen", "Exchanging data between systems", {
    altNl: ["API's gebruiken", "systeemkoppelingen"],
    altEn: ["using APIs", "interfaces"],
  }),
]);

const storing = within("databanken", [
  knowledge("sql", "SQL", "SQL", { esco: [exact("SQL")] }),
  skill("query", "Gegevens opvragen met een zoekvraag", "Querying data", {
    altNl: ["query schrijven"],
    altEn: ["writing queries"],
    esco: [close("use query languages")],
  }),
  skill("datamodel", "Een datamodel maken", "Data modelling", {
    altNl: ["entiteit-relatiediagram"],
    altEn: ["entity–relationship diagram"],
    esco: [exact("create data models")],
  }),
  skill("databankschema", "Een databankschema ontwerpen", "Designing a database schema", {
    esco: [exact("design database scheme")],
  }),
  skill("normaliseren", "Gegevens normaliseren", "Normalising data", { esco: [exact("normalise data")] }),
  knowledge("tijdreeksdatabank", "Tijdreeksdatabanken", "Time-series databases", {
    altNl: ["historian"],
    altEn: ["historian"],
    esco: [broad("database")],
  }),
  knowledge("datawarehouse", "Datawarehouse", "Data warehouse", { esco: [exact("data warehouse")] }),
]);

const analysing = within("data-analyseren", [
  skill("data-opschonen", "Data opschonen", "Cleaning data", {
    altNl: ["datakwaliteit verbeteren"],
    esco: [exact("perform data cleansing")],
  }),
  knowledge("datakwaliteit", "Beoordeling van datakwaliteit", "Data quality assessment", {
    esco: [exact("data quality assessment")],
  }),
  skill("data-visualiseren", "Data in beeld brengen", "Visualising data", {
    altNl: ["grafieken maken", "datavisualisatie"],
    altEn: ["charting"],
    esco: [exact("deliver visual presentation of data")],
  }),
  skill("dashboard", "Een dashboard bouwen", "Building a dashboard", {
    altNl: ["stuurinformatie"],
    esco: [broad("business intelligence")],
  }),
  skill("oee", "OEE bepalen en uitleggen", "Determining and explaining OEE", {
    altNl: ["overall equipment effectiveness", "machinebenutting"],
    altEn: ["overall equipment effectiveness"],
    def: [
      "Beschikbaarheid, prestatie en kwaliteit van een machine berekenen en de verliezen benoemen.",
      "Calculating availability, performance and quality of a machine and naming the losses.",
    ],
  }),
  skill("rekenblad", "Werken met rekenbladen", "Using spreadsheets", {
    altNl: ["spreadsheet", "Excel"],
    esco: [exact("use spreadsheets software")],
  }),
  skill("voorspellend-model", "Een voorspellend model maken", "Building a predictive model", {
    esco: [exact("build predictive models")],
  }),
  skill("machinaal-leren", "Machinaal leren toepassen", "Applying machine learning", {
    altNl: ["machine learning"],
    altEn: ["ML"],
    esco: [close("utilise machine learning"), close("machine learning")],
  }),
  knowledge("kunstmatige-intelligentie", "Kunstmatige intelligentie", "Artificial intelligence", {
    altNl: ["AI"],
    altEn: ["AI"],
    esco: [close("principles of artificial intelligence")],
  }),
  knowledge("neurale-netwerken", "Neurale netwerken", "Neural networks", {
    esco: [exact("artificial neural networks"), narrow("deep learning")],
  }),
  skill("afwijkingen-herkennen", "Afwijkingen in machinedata herkennen", "Detecting anomalies in machine data", {
    altNl: ["anomaliedetectie"],
    altEn: ["anomaly detection"],
    esco: [broad("identify statistical patterns")],
  }),
  skill("big-data", "Grote hoeveelheden data analyseren", "Analysing big data", {
    altNl: ["big data"],
    esco: [exact("analyse big data")],
  }),
]);

const systems = within("data", [
  knowledge("mes", "Productiebesturingssystemen (MES)", "Manufacturing execution systems (MES)", {
    def: [
      "Software tussen planning en machines: orders, voortgang, kwaliteit en herkomst op de werkvloer.",
      "Software between planning and machines: orders, progress, quality and traceability on the shop floor.",
    ],
  }),
  skill("erp", "Werken met een ERP-systeem", "Working with an ERP system", {
    altNl: ["bedrijfssoftware"],
    altEn: ["enterprise resource planning"],
    esco: [close("manage standard enterprise resource planning system")],
  }),
  skill("digitale-tweeling", "Een digitale tweeling maken en gebruiken", "Building and using a digital twin", {
    altNl: ["digital twin"],
    def: [
      "Een model van een machine of lijn dat met echte data meeloopt, om te voorspellen en uit te proberen.",
      "A model of a machine or line that runs along with real data, to predict and try out.",
    ],
  }),
  skill("productie-simuleren", "Productie simuleren", "Simulating production", {
    altNl: ["gebeurtenisgestuurde simulatie"],
    altEn: ["discrete-event simulation"],
    esco: [broad("run simulations")],
  }),
  knowledge("traceerbaarheid", "Traceerbaarheid van producten", "Product traceability", {
    altNl: ["RFID", "track-and-trace"],
    altEn: ["RFID", "track and trace"],
  }),
  skill("digitalisering-volgen", "Digitalisering in de industrie volgen", "Keeping up with industrial digitalisation", {
    esco: [close("keep up with digital transformation of industrial processes")],
  }),
  knowledge("industrie-4", "Slimme industrie", "Smart industry", {
    altNl: ["industrie 4.0", "smart industry"],
    altEn: ["Industry 4.0", "smart manufacturing"],
  }),
]);

export const dataRows: readonly ConceptRow[] = [
  skill("data", "Data uit productie", "Production data", {
    altNl: ["industriële data", "data-analyse in de productie"],
    altEn: ["manufacturing data", "industrial data"],
    def: [
      "Gegevens uit machines en processen verzamelen, bewaren, analyseren en gebruiken om beter te maken.",
      "Collecting, keeping and analysing data from machines and processes and using them to make things better.",
    ],
    esco: [close("data analytics")],
  }),
  ...within("data", [
    skill("data-verzamelen", "Data uit machines verzamelen", "Collecting machine data", {
      esco: [broad("gather data")],
    }),
    skill("databanken", "Werken met databanken", "Using databases", {
      altNl: ["database"],
      esco: [exact("use databases")],
    }),
    skill("data-analyseren", "Data analyseren", "Analysing data", { esco: [exact("perform data analysis")] }),
  ]),
  ...collecting,
  ...storing,
  ...analysing,
  ...systems,
];
