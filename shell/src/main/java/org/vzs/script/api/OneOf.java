package org.vzs.script.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The property has one of a closed set of words, whatever the device says: a condition with another word can only be
 * misspelt. A property that passes the device's own words on does not carry it.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface OneOf {
    /** Its constants' texts are the words. */
    Class<? extends Enum<?>> value();
}
