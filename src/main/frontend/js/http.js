// Talking to the server: the token against forged requests comes from the page's meta tags.
const meta = (name) => document.querySelector(`meta[name="${name}"]`)?.content;

/** The header that proves that a request comes from our own page; empty where the page has no token. */
export function csrf() {
  const header = meta('_csrf_header');
  const token = meta('_csrf');
  return header && token ? { [header]: token } : {};
}

export async function getJson(url) {
  const response = await fetch(url, { headers: { Accept: 'application/json' }, credentials: 'same-origin' });
  if (!response.ok) {
    throw new Error(`${response.status} ${response.statusText}`);
  }
  return response.json();
}

/** Sends JSON; gives status and body, and never throws for a status the caller wants to show. */
export async function postJson(url, body) {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Accept: 'application/json', ...csrf() },
    credentials: 'same-origin',
    body: JSON.stringify(body),
  });
  const text = await response.text();
  let json = null;
  try {
    json = text ? JSON.parse(text) : null;
  } catch {
    json = null;
  }
  return { status: response.status, ok: response.ok, body: json, redirected: response.redirected ? response.url : null };
}
