/**
 * Everything that can happen, one record each, in a sealed interface a subject. A name that was
 * released is never changed: journals that people keep say it.
 *
 * <p>They stand together, below the features that cause them, because a sealed set has one package;
 * so they hold references and words only and know no feature.
 */
@NullMarked
package debrief.event;

import org.jspecify.annotations.NullMarked;
