using System.Collections.Frozen;
using System.Text.Json;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Konexio.Enrolment.Infrastructure.Persistence;

/// <summary>Enums are stored under the names that the API shows.</summary>
internal static class Stored<TEnum> where TEnum : struct, Enum
{
    private static readonly FrozenDictionary<TEnum, string> Names =
        Enum.GetValues<TEnum>().ToFrozenDictionary(value => value, value => JsonNamingPolicy.CamelCase.ConvertName(value.ToString()));

    private static readonly FrozenDictionary<string, TEnum> Values = Names.ToFrozenDictionary(pair => pair.Value, pair => pair.Key);

    public static string Name(TEnum value) => Names[value];

    public static TEnum Value(string name) => Values[name];

    /// <summary>For a check constraint: <c>'submitted', 'inReview'</c>.</summary>
    public static string List => string.Join(", ", Names.Values.Select(name => $"'{name}'"));
}

internal sealed class StoredEnumConverter<TEnum>() : ValueConverter<TEnum, string>(value => Stored<TEnum>.Name(value), name => Stored<TEnum>.Value(name))
    where TEnum : struct, Enum;
