package org.galatea.api;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.models.Components;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Completes the schemas of our records: what is always there, and what each part means. */
final class RecordSchemas {

    private final Map<String, Class<?>> records = new LinkedHashMap<>();

    /** All records that these hold, themselves included. */
    RecordSchemas(List<Class<?>> roots) {
        roots.forEach(this::add);
    }

    private void add(Type type) {
        switch (type) {
            case ParameterizedType list -> add(list.getActualTypeArguments()[0]);
            case Class<?> part when part.isRecord() && records.put(name(part), part) == null -> {
                for (RecordComponent component : part.getRecordComponents()) {
                    add(component.getGenericType());
                }
            }
            default -> {}
        }
    }

    private static String name(Class<?> part) {
        return part.isAnnotationPresent(Schema.class)
                ? part.getAnnotation(Schema.class).name()
                : part.getSimpleName();
    }

    void complete(Components components, DocumentWords words) {
        records.forEach((name, part) -> {
            var schema = Objects.requireNonNull(components.getSchemas().get(name), name);
            Map<String, io.swagger.v3.oas.models.media.Schema<?>> properties =
                    Objects.requireNonNull(schema).getProperties();
            schema.setDescription(words.of(name));
            for (RecordComponent component : part.getRecordComponents()) {
                String property = component.getName();
                if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                    schema.addRequiredItem(property);
                }
                Objects.requireNonNull(properties.get(property), property)
                        .setDescription(words.of(name + "." + property));
            }
        });
    }
}
