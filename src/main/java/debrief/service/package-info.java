/**
 * Services: what breaks, what it is called, and whose it is.
 *
 * <p>Decisions that bind this room are those of {@link debrief.team}: a service is its name
 * elsewhere, comes to be when it is first named, leaves no name behind that leads nowhere, and is
 * not there for those who could know of it only from something restricted. The record bears the
 * name {@link debrief.service.ServiceEntry}, since a class called Service says nothing here.
 */
@NullMarked
package debrief.service;

import org.jspecify.annotations.NullMarked;
