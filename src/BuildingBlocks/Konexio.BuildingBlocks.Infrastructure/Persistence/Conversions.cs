using System.Text.Json;
using System.Text.Json.Serialization;
using Konexio.BuildingBlocks.Infrastructure.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Konexio.BuildingBlocks.Infrastructure.Persistence;

/// <summary>Stores an enum by the name that callers know.</summary>
public sealed class WireConverter<T>() : ValueConverter<T, string>(value => Wire.NameOf(value), name => Wire.Read<T>(name))
    where T : struct, Enum;

public static class Conversions
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    public static T FromJson<T>(string text) => JsonSerializer.Deserialize<T>(text, Json)!;

    /// <summary>An immutable value as one JSON document.</summary>
    public static PropertyBuilder<T> AsJson<T>(this PropertyBuilder<T> property) where T : class => property.HasColumnType("jsonb").HasConversion(
        value => JsonSerializer.Serialize(value, Json),
        text => FromJson<T>(text),
        new ValueComparer<T>((one, other) => ReferenceEquals(one, other), value => value!.GetHashCode(), value => value));
}
