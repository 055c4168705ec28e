package org.vzs.script.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a selection holds, known also of an empty one. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Holds {
    /** The class of its elements. */
    Class<? extends ScriptObject> value();
}
