/** Pictures of graphs, plans and runs: text, Mermaid, SVG. */
@NullMarked
package dev.steploom.render;

import org.jspecify.annotations.NullMarked;
