// Parameters of telephone-event (RFC 4733 §2.4.1) and iLBC (RFC 3952).
import { type Meaning, type ReadParameter, figure, means } from './meaning.js';

export function tonesMeaning({ name, value }: ReadParameter): readonly Meaning[] {
  const events = name === 'events' ? value : name === null ? value : '';
  return /^\d+(?:-\d+)?(?:, ?\d+(?:-\d+)?)*$/.test(events) ? means('tones', { events }) : [];
}

export function ilbcMeaning({ name, value }: ReadParameter): readonly Meaning[] {
  return name === 'mode' ? figure(value, 'ilbc-mode', 'ms') : [];
}
