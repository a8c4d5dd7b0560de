import {
  Briefcase,
  Ellipsis,
  HeartPulse,
  House,
  Languages,
  ListChecks,
  ReceiptText,
  Shield,
  Sprout,
  Users,
  Wallet,
  type IconNode,
} from 'lucide';
import type { LifeDomain } from '../../../server/domain/life-domains.ts';

const icons: Readonly<Record<LifeDomain, IconNode>> = {
  toimeentulo: Wallet,
  asuminen: House,
  velat: ReceiptText,
  tyo_opiskelu: Briefcase,
  terveys: HeartPulse,
  arki: ListChecks,
  perhe: Users,
  kieli: Languages,
  turva: Shield,
  voimavarat: Sprout,
  muu: Ellipsis,
};

/** A picture beside the topic's name, for who reads slowly. */
export const topicIcon = (topic: LifeDomain): IconNode => icons[topic];
