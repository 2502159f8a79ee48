import { cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import type { Circle } from '../../../room/protocol';
import { show } from '../../desk.fixtures';
import { type Heard, held, listener, Seat } from '../live.fixtures';
import { CircleDialog } from './CircleDialog';
import { CircleStrip } from './CircleStrip';

afterEach(cleanup);

const circle: Circle = {
  kind: 'circle',
  order: ['wren', 'sam', 'kit'],
  done: [],
  holder: 'wren',
  stage: 'speaking',
  listener: null,
  seconds: null,
  since: new Date().toISOString(),
  reflect: 'named',
  newcomer: null,
};
const strip = (more: Partial<Circle>, heard: Heard, may = () => true) =>
  show(
    <Seat room={held({ circle: { ...circle, ...more } })} heard={heard} may={may}>
      <CircleStrip />
    </Seat>,
  );

test('whoever may not guide sees where the piece is and no control', () => {
  strip({}, listener(), () => false);
  expect(screen.getByRole('status').textContent).toBe('Wren has the piece');
  expect(screen.queryByRole('button')).toBeNull();
});

test('a turn can be skipped or come back to', () => {
  const heard = listener();
  strip({}, heard);
  expect(screen.getByText('Then Sam')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Come back to Wren later' }));
  fireEvent.click(screen.getByRole('button', { name: 'Skip Wren' }));
  expect(heard.asked).toEqual([
    { type: 'turn.skip', member: 'wren', later: true },
    { type: 'turn.skip', member: 'wren', later: false },
  ]);
});

test('skipping the last turn, which ends the circle, is asked first', () => {
  const heard = listener();
  strip({ done: ['sam', 'kit'] }, heard);
  fireEvent.click(screen.getByRole('button', { name: 'Skip Wren' }));
  expect(heard.asked).toEqual([]);
  expect(screen.getByText(/Without it the circle is over/)).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Skip it' }));
  expect(heard.asked).toEqual([{ type: 'turn.skip', member: 'wren', later: false }]);
});

test('ending a circle in which turns are still to come is asked first', () => {
  const heard = listener();
  strip({}, heard);
  fireEvent.click(screen.getByRole('button', { name: 'End circle…' }));
  expect(heard.asked).toEqual([]);
  expect(screen.getByText(/Wren has the piece, and Sam and Kit are still to come/)).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'End circle' }));
  expect(heard.asked).toEqual([{ type: 'circle.end' }]);
});

test('when somebody is to say back, a listener is named or it is skipped', () => {
  const heard = listener();
  strip({ stage: 'naming' }, heard);
  expect(screen.getByRole('button', { name: 'Name a listener' })).toBeTruthy();
  expect(screen.queryByRole('button', { name: /Come back/ })).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: 'Skip saying back' }));
  expect(heard.asked).toEqual([{ type: 'reflection.skip' }]);
});

test('a facilitator who has the piece passes it on', () => {
  const heard = listener();
  strip({ order: ['ada', 'sam'], holder: 'ada' }, heard);
  fireEvent.click(screen.getByRole('button', { name: 'Pass the piece on' }));
  expect(heard.asked).toEqual([{ type: 'turn.pass' }]);
});

test('the order is made without dragging, and said', () => {
  const heard = listener();
  show(
    <Seat room={held()} heard={heard}>
      <CircleDialog newcomer={null} onClose={() => {}} />
    </Seat>,
  );
  fireEvent.click(screen.getByRole('button', { name: 'Move Sam up' }));
  expect(screen.getByText('Sam is now 1 of 4.')).toBeTruthy();
  fireEvent.click(screen.getByRole('checkbox', { name: 'Kit' }));
  fireEvent.click(screen.getByRole('button', { name: 'Begin' }));
  expect(heard.asked).toMatchObject([
    { type: 'circle.begin', kind: 'circle', order: ['sam', 'wren'], seconds: null },
  ]);
});

test('a welcome round puts the newcomer last', () => {
  const heard = listener();
  show(
    <Seat room={held()} heard={heard}>
      <CircleDialog newcomer="wren" onClose={() => {}} />
    </Seat>,
  );
  fireEvent.click(screen.getByRole('button', { name: 'Begin' }));
  expect(heard.asked).toMatchObject([
    { kind: 'welcome', newcomer: 'wren', order: ['sam', 'kit', 'wren'] },
  ]);
});
