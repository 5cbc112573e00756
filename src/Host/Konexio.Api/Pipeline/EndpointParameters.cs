using System.Collections.Frozen;
using System.Globalization;
using System.Reflection;
using Konexio.BuildingBlocks.Application;
using Konexio.BuildingBlocks.Infrastructure.Http;
using Konexio.SharedKernel;
using Microsoft.AspNetCore.Http.Metadata;

namespace Konexio.Api.Pipeline;

/// <summary>What an endpoint reads from its query and path, so that a fault in a parameter is told by the parameter's name.</summary>
internal sealed class EndpointParameters
{
    private const string Unknown = "input.unknown-parameter";
    private static readonly MethodInfo Reading = typeof(EndpointParameters).GetMethod(nameof(IsRead), BindingFlags.NonPublic | BindingFlags.Static)!;
    private readonly FrozenDictionary<string, IParameterBindingMetadata> _known;
    private readonly string[] _required;

    public EndpointParameters(RouteEndpoint endpoint)
    {
        _known = endpoint.Metadata.OfType<IParameterBindingMetadata>()
            .Where(parameter => parameter.HasTryParse || parameter.ParameterInfo.ParameterType == typeof(string))
            .ToFrozenDictionary(parameter => parameter.Name, StringComparer.OrdinalIgnoreCase);
        _required = [.. _known.Values.Where(parameter => !parameter.IsOptional && endpoint.RoutePattern.GetParameter(parameter.Name) is null).Select(parameter => parameter.Name)];
    }

    /// <summary>Whether the query has nothing unknown and all that is required; what cannot be read is found when it is bound.</summary>
    public bool Fit(HttpRequest request)
    {
        foreach (var name in _required)
            if (request.Query[name].ToString().Length == 0) return false;
        if (!request.QueryString.HasValue) return true;

        foreach (var (name, _) in request.Query)
            if (!_known.ContainsKey(name)) return false;
        return true;
    }

    /// <summary>Every parameter that is unknown, missing or not to be read.</summary>
    public IReadOnlyList<Error> Faults(HttpRequest request)
    {
        var unknown = request.Query.Keys.Where(name => !_known.ContainsKey(name)).Select(name => Error.Invalid(Unknown, name));
        return [.. unknown, .. _known.Values.Select(parameter => Fault(parameter, request)).OfType<Error>()];
    }

    private static Error? Fault(IParameterBindingMetadata parameter, HttpRequest request)
    {
        var text = request.RouteValues[parameter.Name]?.ToString() ?? request.Query[parameter.Name].ToString();
        if (text.Length == 0) return parameter.IsOptional ? null : Error.Invalid(Validation.Required, parameter.Name);

        var type = Nullable.GetUnderlyingType(parameter.ParameterInfo.ParameterType) ?? parameter.ParameterInfo.ParameterType;
        var isCode = type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Wire<>);
        var isRead = isCode
            ? type.GetMethod("TryParse", [typeof(string), type.MakeByRefType()])!.Invoke(null, [text, null])
            : Reading.MakeGenericMethod(type).Invoke(null, [text]);
        return isRead is true ? null : Error.Invalid(isCode ? "input.unknown-code" : "input.wrong-format", parameter.Name);
    }

    private static bool IsRead<T>(string text) where T : IParsable<T> => T.TryParse(text, CultureInfo.InvariantCulture, out _);
}
