/** What ops share and do not make themselves: servers, clients, connections. */
@NullMarked
package dev.steploom.resource;

import org.jspecify.annotations.NullMarked;
