package debrief.people;

import debrief.web.page.Page;

/**
 * The one time that a secret is shown.
 *
 * @param lede what it is for and how long it works
 * @param secret a token or a link
 * @param back the page that this came from
 */
record Secret(String title, String lede, String secret, String back, String backLabel)
    implements Page {}
