import type { IsoDate } from './kinds.js';

const DAY = 86_400_000;

/** Whole days from one calendar date to another; below zero when `to` is earlier. */
export const daysBetween = (from: IsoDate, to: IsoDate): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY);

/** Whether a dated step covers a date; `to` is the first day after it. */
export const covers = (step: { from: IsoDate; to?: IsoDate | null }, date: IsoDate): boolean =>
  step.from <= date && (step.to === undefined || step.to === null || date < step.to);
