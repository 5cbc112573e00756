using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Konexio.BuildingBlocks.Infrastructure.Http;

/// <summary>Instants as RFC 3339 in UTC, to the microsecond that PostgreSQL keeps: what was answered first reads the same later.</summary>
public sealed class InstantConverter : JsonConverter<DateTimeOffset>
{
    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetDateTimeOffset().ToUniversalTime();

    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture));
}
