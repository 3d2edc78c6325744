package org.codesign.issues;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;

/**
 * A place on a screen's picture.
 *
 * @param x part of the picture's width, from the left, 0..1
 * @param y part of the picture's height, from the top, 0..1
 */
public record Pin(
    @DecimalMin(value = "0", message = "{report.pin.range}")
        @DecimalMax(value = "1", message = "{report.pin.range}")
        double x,
    @DecimalMin(value = "0", message = "{report.pin.range}")
        @DecimalMax(value = "1", message = "{report.pin.range}")
        double y) {}
