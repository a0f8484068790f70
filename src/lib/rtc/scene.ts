// The little pictures the peers send: circles for A, squares for B, told apart without colour too.
import type { PeerId } from '../recording/events.js';

export const SCENE_WIDTH_PX = 320;
export const SCENE_HEIGHT_PX = 164;

const PALETTES = {
  A: { light: '#2f8be6', dark: '#0b3d78', focusX: 0.2 },
  B: { light: '#f0924f', dark: '#7a2c02', focusX: 0.8 },
} as const satisfies Record<PeerId, { light: string; dark: string; focusX: number }>;

const RINGS = 4;
const BEAT_MS = 4000;

/** Draws the scene as it looks `elapsedMs` after its start. */
export function drawScene(
  context: CanvasRenderingContext2D,
  peer: PeerId,
  elapsedMs: number,
): void {
  const { light, dark, focusX } = PALETTES[peer];
  const gradient = context.createRadialGradient(
    SCENE_WIDTH_PX * focusX,
    SCENE_HEIGHT_PX * 0.1,
    0,
    SCENE_WIDTH_PX * focusX,
    SCENE_HEIGHT_PX * 0.1,
    SCENE_WIDTH_PX,
  );
  gradient.addColorStop(0, light);
  gradient.addColorStop(1, dark);
  context.fillStyle = gradient;
  context.fillRect(0, 0, SCENE_WIDTH_PX, SCENE_HEIGHT_PX);

  const centreX = SCENE_WIDTH_PX / 2;
  const centreY = SCENE_HEIGHT_PX / 2;
  context.lineWidth = 2.5;
  for (let ring = 0; ring < RINGS; ring += 1) {
    const phase = (elapsedMs / BEAT_MS + ring / RINGS) % 1;
    const radius = 12 + phase * 56;
    context.strokeStyle = `rgb(255 255 255 / ${(1 - phase) * 0.65})`;
    context.beginPath();
    if (peer === 'A') context.arc(centreX, centreY, radius, 0, 2 * Math.PI);
    else context.rect(centreX - radius, centreY - radius, 2 * radius, 2 * radius);
    context.stroke();
  }
  context.fillStyle = 'rgb(255 255 255 / 0.92)';
  context.font = '600 26px system-ui, sans-serif';
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillText(peer, centreX, centreY + 1);
}
