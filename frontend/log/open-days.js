import { showShortDay, today } from './clock.js';
import { LogPart, h } from './dom.js';
import { words } from './words.js';

const NOT_TODAY = 'codesign-log-not-today';

/** A gentle word about days of the last week of which nothing was said; once a day at most. */
class OpenDays extends LogPart {
  show() {
    const { openDays } = this.log.state;
    if (openDays.length === 0 || localStorage.getItem(NOT_TODAY) === today()) {
      this.replace();
      return;
    }
    const later = () => {
      localStorage.setItem(NOT_TODAY, today());
      this.show();
    };
    this.replace(
      h(
        'div',
        { class: 'log-reminder' },
        h('p', {}, words.openDays(openDays.length)),
        h(
          'p',
          { class: 'log-buttons' },
          ...openDays.map((day) => h('a', { href: `#now=${day}`, 'data-key': day }, showShortDay(day))),
          h('button', { class: 'log-plain', 'data-key': 'later', onclick: later }, words.notNow),
        ),
      ),
    );
  }
}

customElements.define('open-days', OpenDays);
