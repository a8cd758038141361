/** The desks that there are, in order, with their signs. */
import { IconArrowsJoin, IconBinaryTree, IconBooks, IconFileImport, IconLink } from "@tabler/icons-react";

export const desks = [
  { to: "/learning-lines", key: "lines", sign: IconArrowsJoin },
  { to: "/programmes", key: "programmes", sign: IconBooks },
  { to: "/concepts", key: "concepts", sign: IconBinaryTree },
  { to: "/linking", key: "linking", sign: IconLink },
  { to: "/imports", key: "imports", sign: IconFileImport },
] as const;
