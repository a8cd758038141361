/** What can be wrong with a zip file, in words for its owner. Owns the codes that begin with "zip-". */
import { type ImportIssue, makeIssue } from "../import-issue.ts";

const again = { nl: "Download het bestand opnieuw.", en: "Download the file again." };

export function notAZip(file: string): ImportIssue {
  return makeIssue(
    "error",
    "zip-not-a-zip",
    { file },
    { nl: "Dit bestand heet zip, maar is het niet.", en: "This file is called zip, but is none." },
    {
      nl: "Kies het bestand zoals het gedownload is, of de uitgepakte CSV-bestanden.",
      en: "Choose the file as downloaded, or the unpacked CSV files.",
    },
  );
}

export function zipTruncated(file: string): ImportIssue {
  return makeIssue(
    "error",
    "zip-truncated",
    { file },
    {
      nl: "Het einde van het zipbestand ontbreekt: het is niet helemaal gedownload of beschadigd.",
      en: "The end of the zip file is missing: it was not downloaded completely, or is damaged.",
    },
    again,
  );
}

export function zipDamaged(file: string): ImportIssue {
  return makeIssue(
    "error",
    "zip-damaged",
    { file },
    {
      nl: "Het zipbestand is beschadigd en kan niet worden uitgepakt.",
      en: "The zip file is damaged and cannot be unpacked.",
    },
    again,
  );
}

export function zipEncrypted(file: string): ImportIssue {
  return makeIssue(
    "error",
    "zip-encrypted",
    { file },
    { nl: "Het zipbestand is beveiligd met een wachtwoord.", en: "The zip file is protected by a password." },
    {
      nl: "Pak het zelf uit en kies de bestanden die erin zitten.",
      en: "Unpack it yourself and choose the files in it.",
    },
  );
}

export function zipCompression(file: string): ImportIssue {
  return makeIssue(
    "error",
    "zip-compression",
    { file },
    {
      nl: "Dit zipbestand is ingepakt op een manier die Leerlijn niet kent.",
      en: "This zip file is packed in a way that Leerlijn does not know.",
    },
    {
      nl: "Pak het zelf uit en kies de bestanden die erin zitten.",
      en: "Unpack it yourself and choose the files in it.",
    },
  );
}

export function zipTooLarge(file: string, unpackedBytes: number, mostBytes: number): ImportIssue {
  const [unpacked, most] = [inMegabytes(unpackedBytes), inMegabytes(mostBytes)];
  return makeIssue(
    "error",
    "zip-too-large",
    { file },
    {
      nl: `Uitgepakt is dit minstens ${unpacked} MB, en meer dan ${most} MB wordt niet uitgepakt.`,
      en: `Unpacked this is at least ${unpacked} MB, and no more than ${most} MB is unpacked.`,
    },
    {
      nl: "Kijk of dit het goede bestand is. Breng anders de CSV-bestanden die nodig zijn los in.",
      en: "See that this is the right file. Otherwise bring in the CSV files that are needed on their own.",
    },
  );
}

export function zipTooManyEntries(file: string, entries: number, most: number): ImportIssue {
  return makeIssue(
    "error",
    "zip-too-many-entries",
    { file },
    {
      nl: `In dit zipbestand zitten ${entries} bestanden, en meer dan ${most} worden niet bekeken.`,
      en: `This zip file holds ${entries} files, and no more than ${most} are looked at.`,
    },
    {
      nl: "Kijk of dit het goede bestand is. Breng anders de CSV-bestanden die nodig zijn los in.",
      en: "See that this is the right file. Otherwise bring in the CSV files that are needed on their own.",
    },
  );
}

export function zipUnsafeName(file: string, name: string): ImportIssue {
  return makeIssue(
    "error",
    "zip-unsafe-name",
    { file, place: name.slice(0, 200) },
    {
      nl: "Een bestand in de zip heeft een naam die buiten de zip wijst; zo'n zip wordt niet gelezen.",
      en: "A file in the zip has a name that points outside the zip; such a zip is not read.",
    },
    {
      nl: "Vertrouw dit bestand niet. Download het van de plek waar het hoort te staan.",
      en: "Do not trust this file. Download it from where it belongs.",
    },
  );
}

function inMegabytes(bytes: number): number {
  return Math.ceil(bytes / 1_000_000);
}
