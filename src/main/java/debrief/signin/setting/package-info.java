/**
 * How administrators set up single sign-on: the API, the pages, and a check that a provider
 * answers.
 */
@NullMarked
package debrief.signin.setting;

import org.jspecify.annotations.NullMarked;
