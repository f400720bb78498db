/**
 * What a report had better not tell: secrets, addresses, names of customers. Found by how it looks,
 * in what an audience would read, and shown before publishing; nobody is held up by it.
 */
@NullMarked
package debrief.publish.disclosure;

import org.jspecify.annotations.NullMarked;
