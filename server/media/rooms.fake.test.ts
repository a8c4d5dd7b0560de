import { expect, test } from 'vitest';
import { roomsContract } from './rooms.contract.ts';
import { fakeRooms } from './rooms.fake.ts';

const fake = fakeRooms();

roomsContract({
  rooms: () => fake,
  join(room, identity) {
    const { promise, resolve } = Promise.withResolvers<undefined>();
    fake.join(room, identity, () => {
      resolve(undefined);
    });
    return Promise.resolve({ gone: promise });
  },
});

test('a broken media server rejects', async () => {
  fake.breakDown(true);
  await expect(fake.listRooms()).rejects.toThrow();
});
