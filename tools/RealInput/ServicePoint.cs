using CsvHelper;

namespace Konexio.RealInput;

/// <summary>One row of a file such as france-services.csv.</summary>
internal sealed record ServicePoint(string Id, string Name, string Address, string InseeCode, string Postcode, string Commune)
{
    public static IReadOnlyList<ServicePoint> Read(string path)
    {
        using var csv = CsvReader.FromFile(path);
        csv.ReadHeader();
        var points = new List<ServicePoint>();
        while (csv.Read())
            points.Add(new ServicePoint(
                csv.GetString("id").Trim(), csv.GetString("name").Trim(), csv.GetString("address").Trim(), csv.GetString("insee_code").Trim(),
                csv.GetString("postcode").Trim(), csv.GetString("commune").Trim()));
        return points;
    }
}
