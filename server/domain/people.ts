/** The two kinds of authority that meet. Each is a controller of its own; there is no common register. */
export type Authority = 'kela' | 'county';

/** What a person is in a meeting. Everything that a seat may see or do starts from here. */
export type Role = Authority | 'client' | 'interpreter';

export const authorities: readonly Authority[] = ['county', 'kela'];
export const roles: readonly Role[] = ['county', 'kela', 'client', 'interpreter'];

/** The authority across the table. */
export const otherAuthority = (authority: Authority): Authority => (authority === 'kela' ? 'county' : 'kela');

/** Is this the role of an official? */
export const isAuthority = (role: Role): role is Authority => role === 'kela' || role === 'county';
