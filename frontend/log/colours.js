/** Shows the log in the colours that were chosen in the account menu of the other pages, or else as the device has it. */
const chosen = /(?:^|; )codesign-colours=(LIGHT|DARK)(?:;|$)/.exec(document.cookie);
if (chosen) {
  document.documentElement.style.colorScheme = chosen[1].toLowerCase();
}
