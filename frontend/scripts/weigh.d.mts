export interface Weighed {
  readonly name: string;
  readonly bytes: number;
}
export const LIMIT: number;
export const LATER_LIMIT: number;
export const ROOM_LIMIT: number;
export function limitOf(name: string): number;
export function weigh(root?: string): Weighed[];
export function weighLater(root?: string): Weighed[];
export function total(scripts: readonly Weighed[]): number;
