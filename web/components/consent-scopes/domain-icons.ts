import {
  CalendarCheck,
  Ellipsis,
  GraduationCap,
  HeartPulse,
  House,
  Languages,
  ReceiptText,
  ShieldAlert,
  Sprout,
  Users,
  Wallet,
  type IconNode,
} from 'lucide';
import type { LifeDomain } from '../../../server/domain/life-domains.ts';

/** A picture beside each topic's name; never alone. */
export const domainIcons: Readonly<Record<LifeDomain, IconNode>> = {
  toimeentulo: Wallet,
  asuminen: House,
  velat: ReceiptText,
  tyo_opiskelu: GraduationCap,
  terveys: HeartPulse,
  arki: CalendarCheck,
  perhe: Users,
  kieli: Languages,
  turva: ShieldAlert,
  voimavarat: Sprout,
  muu: Ellipsis,
};
