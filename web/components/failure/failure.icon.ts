import { Compass, Link2Off, TriangleAlert, WifiOff, type IconNode } from 'lucide';

/** The picture of a failure by its code: a link that does not open, a line that is cut, a place that is not there. */
export const failureIcon = (code: string): IconNode => {
  if (code.startsWith('launch.') || code.startsWith('link.')) return Link2Off;
  if (code === 'network.down') return WifiOff;
  return code === 'page.not-found' ? Compass : TriangleAlert;
};
