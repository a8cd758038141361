/** What must be attained, set from outside the school: examination programme, qualification, end qualifications. */
import type { NationalItem } from "@leerlijn/engine/learning-line/model";
import { text } from "./rows.ts";

type Row = readonly [
  id: string,
  nl: string,
  en: string,
  kind: NationalItem["kind"],
  broader?: string | undefined,
  code?: string,
];

const rows: readonly Row[] = [
  ["vi-pie", "Profiel PIE", "Profile PIE", "profieldeel"],
  ["vi-ontwerpen", "Ontwerpen en maken", "Design and make", "profile-module", "vi-pie"],
  ["vi-bewerken", "Bewerken en verbinden van materialen", "Working and joining materials", "profile-module", "vi-pie"],
  ["vi-besturen", "Besturen en automatiseren", "Control and automation", "profile-module", "vi-pie"],
  ["vi-installeren", "Installeren en monteren", "Install and assemble", "profile-module", "vi-pie"],
  ["vi-avo", "Algemene vakken vmbo-kb", "General subjects vmbo-kb", "basisdeel"],
  ["vi-wiskunde", "Wiskunde", "Mathematics", "generic", "vi-avo"],
  ["vi-nederlands", "Nederlands", "Dutch", "generic", "vi-avo"],
  [
    "ni-dossier",
    "Kwalificatiedossier engineering (voorbeeld)",
    "Qualification file engineering (example)",
    "kwalificatiedossier",
    undefined,
    "23371",
  ],
  ["ni-kwal", "Technicus engineering", "Engineering technician", "kwalificatie", "ni-dossier", "25919"],
  ["ni-basis", "Basisdeel", "Basic part", "basisdeel", "ni-kwal"],
  ["ni-ned", "Nederlands 3F", "Dutch 3F", "generic", "ni-basis"],
  ["ni-rek", "Rekenen mbo 4", "Arithmetic mbo 4", "generic", "ni-basis"],
  [
    "ni-kt1",
    "Ontwerpt producten en systemen (voorbeeld)",
    "Designs products and systems (example)",
    "kerntaak",
    "ni-kwal",
  ],
  ["ni-wp1", "Werkt een ontwerp uit", "Works out a design", "werkproces", "ni-kt1"],
  ["ni-wp2", "Programmeert en test een besturing", "Programs and tests control", "werkproces", "ni-kt1"],
  ["ni-wp5", "Kiest materialen en bewerkingen", "Chooses materials and processes", "werkproces", "ni-kt1"],
  ["ni-kt2", "Verbetert productie (voorbeeld)", "Improves production (example)", "kerntaak", "ni-kwal"],
  [
    "ni-wp3",
    "Verzamelt gegevens en onderhoudt machines",
    "Collects data and maintains machines",
    "werkproces",
    "ni-kt2",
  ],
  ["ni-wp4", "Plant en werkt samen in een project", "Plans and works together in a project", "werkproces", "ni-kt2"],
  ["eq-ad-cel", "Ad: richt een slimme cel in", "Ad: sets up a smart cell", "end-qualification"],
  [
    "eq-ad-data",
    "Ad: gebruikt gegevens uit machines veilig",
    "Ad: uses data from machines safely",
    "end-qualification",
  ],
  [
    "eq-ad-mens",
    "Ad: verbetert werk samen met medewerkers",
    "Ad: improves work together with workers",
    "end-qualification",
  ],
  ["eq-ad-onderzoek", "Ad: lost problemen onderbouwd op", "Ad: solves problems with support", "end-qualification"],
  ["eq-ba-basis", "Bachelor: rekent en modelleert", "Bachelor: calculates and models", "end-qualification"],
  [
    "eq-ba-ontwerp",
    "Bachelor: ontwerpt mechatronische systemen",
    "Bachelor: designs mechatronic systems",
    "end-qualification",
  ],
  ["eq-ba-onderzoek", "Bachelor: doet toegepast onderzoek", "Bachelor: does applied research", "end-qualification"],
  [
    "eq-ba-beroep",
    "Bachelor: werkt en rapporteert als professional",
    "Bachelor: works and reports as a professional",
    "end-qualification",
  ],
  [
    "eq-ma-onderzoek",
    "Master: voegt kennis toe aan het vak",
    "Master: adds knowledge to the field",
    "end-qualification",
  ],
  ["eq-ma-ontwerp", "Master: ontwerpt systemen met data", "Master: designs systems with data", "end-qualification"],
  [
    "eq-ma-invoering",
    "Master: leidt de invoering van techniek",
    "Master: leads the introduction of technology",
    "end-qualification",
  ],
];

export const nationalItems: readonly NationalItem[] = rows.map(([id, nl, en, kind, broader, code]) => ({
  id,
  title: text(nl, en),
  kind,
  ...(code === undefined ? {} : { code }),
  ...(broader === undefined ? {} : { broader }),
}));
