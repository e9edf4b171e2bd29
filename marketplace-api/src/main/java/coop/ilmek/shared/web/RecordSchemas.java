package coop.ilmek.shared.web;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.core.jackson.TypeNameResolver;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/**
 * Schemas of records: a component that is not marked nullable is required, and a nested record is
 * named with what holds it, so that two modules may both have a Line.
 */
final class RecordSchemas extends ModelResolver {
  RecordSchemas(ObjectMapper mapper) {
    super(mapper, new HolderNames());
    openapi31(true);
  }

  private static final class HolderNames extends TypeNameResolver {
    @Override
    protected String getNameOfClass(Class<?> type) {
      Class<?> holder = type.getEnclosingClass();
      return holder == null
          ? type.getSimpleName()
          : holder.getSimpleName().replace("Controller", "") + type.getSimpleName();
    }
  }

  @Override
  @SuppressWarnings({"rawtypes", "unchecked", "NullAway"}) // the converter chain speaks raw types
  public Schema resolve(
      AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
    Schema schema = super.resolve(type, context, chain);
    JavaType java = _mapper.constructType(type.getType());
    if (schema == null || !java.getRawClass().isRecord()) {
      return schema;
    }
    Schema target = schema;
    if (schema.get$ref() != null) {
      String ref = schema.get$ref();
      target = context.getDefinedModels().get(ref.substring(ref.lastIndexOf('/') + 1));
    }
    if (target != null && target.getProperties() != null) {
      target.setRequired(
          Arrays.stream(java.getRawClass().getRecordComponents())
              .filter(component -> !isNullable(component))
              .map(RecordComponent::getName)
              .filter(target.getProperties()::containsKey)
              .toList());
    }
    return schema;
  }

  private static boolean isNullable(RecordComponent component) {
    return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
  }
}
