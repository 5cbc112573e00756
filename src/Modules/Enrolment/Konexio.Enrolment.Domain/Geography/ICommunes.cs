namespace Konexio.Enrolment.Domain.Geography;

/// <summary>The communes of France by INSEE code.</summary>
public interface ICommunes
{
    bool Knows(string code);

    GeoPoint? PointOf(string code);

    /// <summary>Whether the commune's point is only that of its department.</summary>
    bool IsApproximate(string code);
}
