using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Konexio.SharedKernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Konexio.BuildingBlocks.Infrastructure.Persistence;

/// <summary>
/// Values of the domain as JSON documents, just as they were: none is made again by its rules, which may be others by then, and
/// a sealed sheet must read as on the day of its seal.
/// </summary>
public static class StoredJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { KeepState } },
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false), new IdsAsText() },
    };

    public static string Write<T>(T value) => JsonSerializer.Serialize(value, Options);

    public static T Read<T>(string text) => JsonSerializer.Deserialize<T>(text, Options)!;

    /// <summary>An immutable value as one JSON document.</summary>
    public static PropertyBuilder<T> AsDocument<T>(this PropertyBuilder<T> property) where T : class? =>
        property.HasColumnType("jsonb").HasConversion(value => Write(value), text => Read<T>(text), Replaced<T>());

    /// <summary>Immutable values in a list as one JSON document.</summary>
    public static PropertyBuilder<List<T>> AsDocuments<T>(this PropertyBuilder<List<T>> property) =>
        property.HasColumnType("jsonb").HasConversion(list => Write(list), text => Read<List<T>>(text), SameItems<T>());

    public static ValueComparer<List<T>> SameItems<T>() => new((one, other) => one!.SequenceEqual(other!), list => list.Count, list => list.ToList());

    private static ValueComparer<T> Replaced<T>() => new((one, other) => ReferenceEquals(one, other), value => value!.GetHashCode(), value => value);

    private static void KeepState(JsonTypeInfo type)
    {
        if (type.Kind != JsonTypeInfoKind.Object) return;

        if (type.Type.GetConstructors() is []) type.CreateObject = () => Activator.CreateInstance(type.Type, nonPublic: true)!;
        for (var index = type.Properties.Count - 1; index >= 0; index--)
        {
            var property = type.Properties[index];
            if (property.AttributeProvider is not PropertyInfo { SetMethod: not null } member)
                type.Properties.RemoveAt(index);
            else
                property.Set ??= member.SetValue;
        }
    }

    private sealed class IdsAsText : JsonConverterFactory
    {
        public override bool CanConvert(Type typeToConvert) =>
            typeToConvert.GetInterfaces().Any(contract => contract.IsGenericType && contract.GetGenericTypeDefinition() == typeof(IId<>));

        public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
            (JsonConverter)Activator.CreateInstance(typeof(IdAsText<>).MakeGenericType(typeToConvert))!;
    }

    private sealed class IdAsText<TId> : JsonConverter<TId>
        where TId : struct, IId<TId>
    {
        public override TId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => TId.From(reader.GetGuid());

        public override void Write(Utf8JsonWriter writer, TId value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
    }
}
