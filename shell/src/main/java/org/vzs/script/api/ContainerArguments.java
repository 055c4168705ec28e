package org.vzs.script.api;

import java.util.ArrayList;
import java.util.List;
import org.graalvm.polyglot.Value;
import org.jspecify.annotations.Nullable;
import org.vzs.driver.ContainerSetting;

/** What the verbs of containers are given by a script: commands and parameters. */
final class ContainerArguments {
    private ContainerArguments() {}

    /** The command: a list of program and arguments, never one text that something would have to split. */
    static List<String> argv(Args args) {
        Value given = args.get(0);
        if (given == null || !given.hasArrayElements() || given.getArraySize() == 0) {
            throw args.wrong("needs a list of program and arguments, as in ['uptime']");
        }
        List<String> argv = new ArrayList<>();
        for (long i = 0; i < given.getArraySize(); i++) {
            argv.add(text(args, given.getArrayElement(i)));
        }
        return argv;
    }

    /** Parameters as a script gives them, in its order. */
    static List<ContainerSetting> settings(Args args, @Nullable Value given) {
        List<ContainerSetting> settings = new ArrayList<>();
        if (given == null) {
            return settings;
        }
        if (!given.hasMembers() || given.hasArrayElements() || given.isString()) {
            throw args.wrong("takes parameters like {cpuunits: 2000}, not " + Args.kind(given));
        }
        for (String name : given.getMemberKeys()) {
            Value value = given.getMember(name);
            long values = value.hasArrayElements() ? value.getArraySize() : 1;
            for (long i = 0; i < values; i++) {
                settings.add(setting(args, name, value.hasArrayElements() ? value.getArrayElement(i) : value));
            }
        }
        return settings;
    }

    private static ContainerSetting setting(Args args, String name, Value value) {
        try {
            return new ContainerSetting(name, text(args, value));
        } catch (IllegalArgumentException e) {
            throw args.wrong("has " + e.getMessage());
        }
    }

    private static String text(Args args, Value value) {
        String text = value.isBoolean() ? (value.asBoolean() ? "yes" : "no") : Named.name(value);
        if (text == null) {
            throw args.wrong("needs texts and whole numbers, not " + Args.kind(value));
        }
        return text;
    }
}
