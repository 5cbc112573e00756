using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using CsvHelper.Configuration.Attributes;

namespace Konexio.RealInput;

/// <summary>One row of a file such as france-services.csv: id, name, address, insee_code, postcode, commune.</summary>
internal sealed class ServicePoint
{
    [Name("id")]
    public string Id { get; init; } = "";

    [Name("name")]
    public string Name { get; init; } = "";

    [Name("address")]
    public string Address { get; init; } = "";

    [Name("insee_code")]
    public string InseeCode { get; init; } = "";

    [Name("postcode")]
    public string Postcode { get; init; } = "";

    [Name("commune")]
    public string Commune { get; init; } = "";

    public static IReadOnlyList<ServicePoint> Read(string path)
    {
        using var text = new StreamReader(path);
        using var csv = new CsvReader(text, new CsvConfiguration(CultureInfo.InvariantCulture) { MissingFieldFound = null, TrimOptions = TrimOptions.Trim });
        return [.. csv.GetRecords<ServicePoint>()];
    }
}
