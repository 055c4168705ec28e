package org.vzs.script.api;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.graalvm.polyglot.HostAccess;
import org.jspecify.annotations.Nullable;

/**
 * The exported members of a class: a method without parameters is a property, one that takes {@link Args} is a function.
 * Immutable.
 */
public final class Members {
    private static final ClassValue<Members> CACHE = new ClassValue<>() {
        @Override
        protected Members computeValue(Class<?> type) {
            return new Members(type);
        }
    };

    /**
     * One exported member.
     *
     * @param name its name
     * @param doc what it is for
     * @param method what carries it out
     */
    public record Member(String name, Doc doc, Method method) {
        /** Whether it is called with arguments. */
        public boolean isFunction() {
            return method.getParameterCount() == 1;
        }

        /** The words of which it has one, if they are known and no device adds others; else none. */
        public List<String> words() {
            OneOf oneOf = method.getAnnotation(OneOf.class);
            return oneOf == null
                    ? List.of()
                    : Arrays.stream(oneOf.value().getEnumConstants())
                            .map(Object::toString)
                            .toList();
        }

        @Nullable
        Object invoke(Object target, Object... arguments) {
            try {
                return method.invoke(target, arguments);
            } catch (InvocationTargetException e) {
                if (e.getCause() instanceof RuntimeException cause) {
                    throw cause;
                }
                throw new IllegalStateException(e.getCause());
            } catch (IllegalAccessException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private final Map<String, Member> byName = new TreeMap<>();
    private final List<Member> properties;

    private Members(Class<?> type) {
        List<Member> found = new ArrayList<>();
        for (Method method : type.getMethods()) {
            if (method.isAnnotationPresent(HostAccess.Export.class)) {
                found.add(member(method));
            }
        }
        found.sort(Comparator.comparing(Member::name));
        found.forEach(m -> byName.put(m.name(), m));
        properties = found.stream().filter(m -> !m.isFunction()).toList();
    }

    /** The members of {@code type}. */
    public static Members of(Class<?> type) {
        return CACHE.get(type);
    }

    private static Member member(Method method) {
        Doc doc = method.getAnnotation(Doc.class);
        boolean fits = method.getParameterCount() == 0
                || Arrays.equals(method.getParameterTypes(), new Class<?>[] {Args.class});
        if (doc == null || !fits) {
            throw new IllegalStateException(method + " is exported, but has no @Doc or takes other than Args");
        }
        return new Member(method.getName(), doc, method);
    }

    /** The member of that name; null if there is none. */
    public @Nullable Member get(String name) {
        return byName.get(name);
    }

    /** All members by name. */
    public List<Member> all() {
        return List.copyOf(byName.values());
    }

    /** The members that are values. */
    public List<Member> properties() {
        return properties;
    }
}
