package org.vzs.script.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a member is for. The prompt's help and the reference pages are made from it, so a member without it is a defect. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Doc {
    /** Meaning and unit, one or two sentences. */
    String value();

    /** How a function is called, such as {@code snapshot(name, {description, memory})}; empty for a property. */
    String usage() default "";

    /** The options, each {@code name: meaning}. */
    String[] options() default {};

    /** The errors, each {@code code: when}. */
    String[] errors() default {};

    /** A line that runs on the lab; empty for a property that needs none. */
    String example() default "";
}
