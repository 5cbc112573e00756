using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Konexio.BuildingBlocks.Infrastructure.Http;

/// <summary>Instants as RFC 3339 in UTC, to the microsecond that PostgreSQL keeps: what was answered first reads the same later.</summary>
public sealed class InstantConverter : JsonConverter<DateTimeOffset>
{
    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetDateTimeOffset().ToUniversalTime();

    // A page writes hundreds of instants: the round-trip form is many times faster than a format of one's own, and has one digit more.
    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options)
    {
        Span<byte> utf8 = stackalloc byte[28];
        value.UtcDateTime.TryFormat(utf8, out _, "O", CultureInfo.InvariantCulture);
        utf8[26] = (byte)'Z';
        writer.WriteStringValue(utf8[..27]);
    }
}
