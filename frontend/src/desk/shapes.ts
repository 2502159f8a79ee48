/** The API's shapes by the names that the desk uses. The generated schema is the authority. */
import type { components } from '../api/schema';

type Schemas = components['schemas'];

export type Ability = Schemas['Ability'];
export type Attendance = Schemas['Attendance'];
export type AttendanceRow = Schemas['AttendanceRow'];
export type AttendanceRules = Schemas['AttendanceRules'];
export type Clinic = Schemas['Clinic'];
export type Enrolment = Schemas['RosterEntry'];
export type Group = Schemas['Group'];
export type GroupIn = Schemas['GroupIn'];
export type GroupSession = Schemas['GroupSession'];
export type Licence = Schemas['Licence'];
export type LicenceIn = Schemas['LicenceIn'];
export type Note = Schemas['Note'];
export type NoteText = Schemas['NoteIn'];
export type OverrideIn = Schemas['OverrideIn'];
export type Participant = Schemas['Participant'];
export type ParticipantIn = Schemas['ParticipantIn'];
export type ParticipantChange = Schemas['ParticipantChange'];
export type Report = Schemas['Report'];
export type ReportIn = Schemas['ReportIn'];
export type Session = Schemas['Session'];
export type Staff = Schemas['Staff'];
export type StaffIn = Schemas['StaffIn'];
export type StaffChange = Schemas['StaffChange'];
export type TrailRecord = Schemas['TrailRecord'];
