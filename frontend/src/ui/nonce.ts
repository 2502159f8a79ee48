/** The page's CSP nonce, for libraries that write <style> elements. Browsers hide it from the attribute. */
export function styleNonce(): string {
  const meta = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]');
  return meta?.nonce ?? '';
}
