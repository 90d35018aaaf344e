/** Over plain HTTP from another machine browsers keep the clipboard shut; the old command still works there. */
export async function copyText(text: string): Promise<void> {
  if (window.isSecureContext) {
    await navigator.clipboard.writeText(text);
    return;
  }
  const place = document.createElement('textarea');
  place.value = text;
  document.body.append(place);
  place.select();
  document.execCommand('copy');
  place.remove();
}
