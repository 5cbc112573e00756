using Konexio.Certification.Domain.Results;

namespace Konexio.Certification.Domain.Catalogue;

/// <summary>How a module is tested.</summary>
/// <param name="Questions">How many are asked.</param>
/// <param name="Minutes">How long a candidate without extra time has.</param>
/// <param name="PassMark">The least percentage that passes.</param>
public sealed record TestRules(int Questions, int Minutes, int PassMark)
{
    public bool Passes(Score score) => score.Percent >= PassMark;
}

/// <summary>One PCIE module. Where it says nothing of its test, the catalogue's settings hold.</summary>
public sealed record CertificationModule(string Code, Wording Name, string SyllabusVersion, TestRules? Test = null);

/// <summary>A module as it is tested: an exam session keeps its own, whatever becomes of the catalogue.</summary>
public sealed record ExamModule(string Code, Wording Name, string SyllabusVersion, TestRules Test);
