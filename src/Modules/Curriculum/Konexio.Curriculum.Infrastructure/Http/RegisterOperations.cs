using Konexio.BuildingBlocks.Application;
using Konexio.BuildingBlocks.Infrastructure.Http;

namespace Konexio.Curriculum.Infrastructure.Http;

/// <summary>The access table of registers. A client of the role trainer is the trainers' front end.</summary>
internal static class RegisterOperations
{
    private const string Read = "registers.read";
    private const string Write = "registers.write";

    private static readonly Role[] Staff = [Role.Trainer, Role.Coordinator, Role.Supervisor, Role.Administrator];

    public static readonly Operation OpenRegister = new("openRegister", Write, "Let learners sign", Staff);
    public static readonly Operation ShowSigningCodes = new("showSigningCodes", Write, "Let learners sign", Staff);
    public static readonly Operation DrawSigningCode = new("drawSigningCode", Write, "Let learners sign", Staff);
    public static readonly Operation SignByCode = new("signByCode", Write, "Sign the register", Staff);
    public static readonly Operation SignOnTablet = new("signOnTablet", Write, "Sign the register", Staff);
    public static readonly Operation AttachScan = new("attachScan", Write, "Keep the signed paper sheet", Staff);
    public static readonly Operation SignOnPaper = new("signOnPaper", Write, "Copy signatures from the paper sheet", Staff);
    public static readonly Operation NoteAbsence = new("noteAbsence", Write, "Note an absence", Staff);
    public static readonly Operation SignAsTrainer = new("signAsTrainer", Write, "Sign the register as the trainer", Staff);
    public static readonly Operation SealRegister = new("sealRegister", Write, "Seal the register", Staff);
    public static readonly Operation AmendRegister = new("amendRegister", Write, "Correct a sealed register", Staff);
    public static readonly Operation GetRegister = new("getRegister", Read, "Keep the register", Staff);
    public static readonly Operation GetRegisterSheet = new("getRegisterSheet", Read, "Print or file the attendance sheet", Staff);
    public static readonly Operation GetRegisterCsv = new("getRegisterCsv", Read, "Account for attendance", Staff);
    public static readonly Operation ExportRegisters = new("exportRegisters", Read, "Account for attendance", Staff);
    public static readonly Operation GetDocument = new("getDocument", Read, "Look at a signature", Staff);
    public static readonly Operation ListSeals = new("listSeals", Read, "Prove that registers are as they were sealed", Staff);
    public static readonly Operation VerifySeals = new("verifySeals", Read, "Prove that registers are as they were sealed", Staff);
}
