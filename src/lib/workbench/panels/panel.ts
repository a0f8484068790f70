// What every panel below the meaning is given.
import type { TextEdit } from '../../sdp/lint/rule.js';
import type { Analysis } from '../analysis/analysis.js';

/** A place in the text: the line from 1, offsets in it. */
export interface TextPlace {
  line: number;
  start: number;
  end: number;
}

export interface PanelProps {
  analysis: Analysis;
  text: string;
  onGoTo: (place: TextPlace) => void;
  onFix: (edits: readonly TextEdit[]) => void;
}
