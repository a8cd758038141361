/** A vacancy that was written for this test, with one word that no taxonomy knows. */
export const ownWord = "trilneuzen";

export const vacancy = `Vacature: mechatronicus

Wij zijn een familiebedrijf met tachtig collega's.

Wat ga je doen?
- Je gaat PLC programmeren en bedieningsschermen ontwerpen.
- Je doet aan TIG-lassen en ${ownWord}.
- Je hebt kennis van hydrauliek en pneumatiek.

Op vrijdag drinken we een borrel.`;
